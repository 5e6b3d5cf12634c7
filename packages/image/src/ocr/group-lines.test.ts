import { expect, it } from 'vitest';
import { groupLines } from './group-lines.ts';

const line = (text: string, left: number, top: number, width = 200, height = 30) => ({
  text,
  box: { left, top, width, height },
});
const grouped = (...lines: ReturnType<typeof line>[]) =>
  groupLines(lines).map(({ text, passage }) => `${passage} ${text}`);

it('lines close below each other are one passage, from top to bottom', () => {
  expect(grouped(line('second', 0, 40), line('first', 0, 0))).toEqual(['0 first', '0 second']);
});

it('the top and the bottom of a meme are two passages', () => {
  expect(grouped(line('bottom', 0, 500), line('top', 0, 0))).toEqual(['0 top', '1 bottom']);
});

it('bubbles side by side are two passages, each with its own lines', () => {
  const lines = [line('mine', 300, 5), line('yours', 0, 0), line('more', 0, 38)];
  expect(grouped(...lines)).toEqual(['0 yours', '0 more', '1 mine']);
});

it('a small time under a bubble is not part of it', () => {
  expect(grouped(line('yes', 0, 0), line('17:40', 0, 40, 50, 14))).toEqual(['0 yes', '1 17:40']);
});

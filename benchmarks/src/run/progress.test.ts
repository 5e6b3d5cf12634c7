import { expect, it } from 'vitest';
import { createRunProgress } from './progress.ts';

const createStream = (isTTY: boolean) => {
  const lines: string[] = [];
  return { lines, isTTY, write: (line: string) => lines.push(line) > 0 };
};

it('tells the time that is left, corrected by how long the work so far took', () => {
  let now = 0;
  const stream = createStream(true);
  const progress = createRunProgress(100, stream, () => now);
  progress.start('obscenity on blunt');
  now = 20_000;
  progress.done(10);
  // 10 of 100 seconds took 20, so 90 take 180.
  expect(stream.lines.at(-1)).toContain('10 % · about 3 min left · obscenity on blunt');
  now = 30_000;
  progress.done(80);
  expect(stream.lines.at(-1)).toContain('90 % · about 4 s left');
});

it('writes whole lines, and few, without a terminal', () => {
  let now = 0;
  const stream = createStream(false);
  const progress = createRunProgress(100, stream, () => now);
  for (let i = 0; i < 100; i++) {
    now += 1000;
    progress.done(1);
  }
  expect(stream.lines).toHaveLength(3);
  expect(stream.lines.every((line) => line.endsWith('\n') && !line.includes('\u001b'))).toBe(true);
});

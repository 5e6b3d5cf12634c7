import { expect, it } from 'vitest';
import { parseLines } from './tsv.ts';

const row = (...cells: (string | number)[]): string => cells.join('\t');

it('words belong to their line, with its position on the page', () => {
  const tsv = [
    row(1, 1, 0, 0, 0, 0, 0, 0, 300, 100, -1, ''),
    row(2, 1, 1, 0, 0, 0, 5, 6, 200, 80, -1, ''),
    row(3, 1, 1, 1, 0, 0, 5, 6, 200, 80, -1, ''),
    row(4, 1, 1, 1, 1, 0, 5, 6, 200, 30, -1, ''),
    row(5, 1, 1, 1, 1, 1, 5, 6, 90, 30, 96.5, 'see'),
    row(5, 1, 1, 1, 1, 2, 99, 6, 90, 30, 41, 'you'),
    row(4, 1, 2, 1, 1, 0, 5, 60, 50, 20, -1, ''),
    row(5, 1, 2, 1, 1, 1, 5, 60, 50, 20, 12, ' '),
    '',
  ].join('\n');
  expect(parseLines(tsv)).toEqual([
    {
      left: 5,
      top: 6,
      width: 200,
      height: 30,
      words: [
        { text: 'see', confidence: 96.5 },
        { text: 'you', confidence: 41 },
      ],
    },
  ]);
});

it('a page without words has no lines', () => {
  expect(parseLines('')).toEqual([]);
});

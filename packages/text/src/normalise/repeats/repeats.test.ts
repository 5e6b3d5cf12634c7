import { expect, it } from 'vitest';
import { shortenRepeats } from './repeats.ts';

const KNOWN = new Set(['loser', 'kill', 'ugly', 'stupid']);
const countPieces = (word: string): number => (KNOWN.has(word) ? 1 : 3);

it.each([
  ['looooser', 'loser'],
  ['killlll', 'kill'],
  ['uglyyyy', 'ugly'],
  ['ssstttuuupid', 'stupid'],
])('%s is read as %s', (from, to) => {
  expect(shortenRepeats(from, countPieces)).toBe(to);
});

it.each(['hhhh', 'ㅋㅋㅋㅋ', '哈哈哈哈', '...', '1000000', 'book', 'www', 'ههههه'])(
  '%s stays',
  (text) => {
    expect(shortenRepeats(text, countPieces)).toBe(text);
  },
);

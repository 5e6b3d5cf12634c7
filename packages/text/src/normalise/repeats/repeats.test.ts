import { expect, it } from 'vitest';
import { repeats } from './repeats.ts';

const KNOWN = new Set(['loser', 'kill', 'ugly', 'stupid']);
const pieces = (word: string): number => (KNOWN.has(word) ? 1 : 3);

it.each([
  ['looooser', 'loser'],
  ['killlll', 'kill'],
  ['uglyyyy', 'ugly'],
  ['ssstttuuupid', 'stupid'],
])('%s is read as %s', (from, to) => {
  expect(repeats(from, pieces)).toBe(to);
});

it.each(['hhhh', 'ㅋㅋㅋㅋ', '哈哈哈哈', '...', '1000000', 'book', 'www', 'ههههه'])(
  '%s stays',
  (text) => {
    expect(repeats(text, pieces)).toBe(text);
  },
);

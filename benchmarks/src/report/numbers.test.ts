import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allNumbers, keyNumbers, withNumbers } from './numbers.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const result = JSON.parse(read('benchmarks/results/bench.json'));
const outOfFold = JSON.parse(read('benchmarks/results/out-of-fold.json'));

it.each([
  ['README.md', keyNumbers],
  ['docs/guide/numbers.md', allNumbers],
])('%s has the numbers of the committed results', (page, numbers) => {
  expect(withNumbers(read(page), numbers(result, outOfFold))).toBe(read(page));
});

it('a page without markers throws an error that names them', () => {
  expect(() => withNumbers('no place', 'numbers')).toThrow('<!-- numbers:');
});

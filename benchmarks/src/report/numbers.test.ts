import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { withNumbers } from './numbers.ts';
import { numberPages, readResults } from './results.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

it('the README and the numbers page have the numbers of the committed results', () => {
  for (const { path, text } of numberPages(root)) {
    expect(text, path).toBe(readFileSync(join(root, path), 'utf8'));
  }
});

it.each(['outOfFold', 'disturbance', 'blunt', 'yardstick'] as const)(
  'the committed result %s is of the shipped model',
  (name) => {
    expect(readResults(root)[name]).toBeDefined();
  },
);

it('a page without markers throws an error that names them', () => {
  expect(() => withNumbers('no place', 'numbers')).toThrow('<!-- numbers:');
});

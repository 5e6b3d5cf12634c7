import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { allNumbers, keyNumbers, withNumbers } from './numbers.ts';
import { numberPages, readResults } from './results.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

it('the README and the numbers page have the numbers of the committed results', () => {
  for (const { path, text } of numberPages(root)) {
    expect(text, path).toBe(readFileSync(join(root, path), 'utf8'));
  }
});

it.each(['outOfFold', 'disturbance', 'blunt', 'openYardstick'] as const)(
  'the committed result %s is of the shipped model',
  (name) => {
    expect(readResults(root)[name]).toBeDefined();
  },
);

it('the numbers page says how many times as long as MiniLM-L6 a message takes', () => {
  const results = readResults(root);
  const { node, chromium } = results.bench.speed;
  const minilm = { median: 20, meanTokens: 12.5 };
  const speed = { node, chromium: { ...chromium, classify: 45, minilm } };
  expect(allNumbers({ ...results, bench: { ...results.bench, speed } })).toContain(
    '(12.5 tokens) | 20.0 ms; `classify()` takes 2.3 times as long |',
  );
});

it('a page without markers throws an error that names them', () => {
  expect(() => withNumbers('no place', 'numbers')).toThrow('<!-- numbers:');
});

it('says that the sealed half was read with the model before, and shows the open half of this one', () => {
  const results = readResults(root);
  const { yardstick, openYardstick } = results;
  if (!yardstick || !openYardstick) throw new Error('Neither half was measured.');
  const before = { ...results, yardstick: { ...yardstick, isOfModelBefore: true } };
  const now = { ...results, yardstick: { ...yardstick, isOfModelBefore: false } };
  expect(allNumbers(before)).toContain('**These figures are of the model before this one.**');
  expect(allNumbers(now)).not.toContain('of the model before this one');
  expect(keyNumbers(before)).toMatch(/With the model before .* which we used to choose this model/);
  expect(keyNumbers(now)).toMatch(/Nightlight responds to [\d.]+ % of the harmful ones in English/);
  expect(keyNumbers(now)).not.toContain('model before');
});

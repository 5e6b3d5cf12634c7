import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TextModelManifest } from '@nightlight/runtime';
import { expect, it } from 'vitest';
import type { CorpusLine } from '../corpus/corpus-line.ts';
import { measureBefore } from './out-of-fold-before.ts';

const path = fileURLToPath(new URL('../../../models/text-base/manifest.json', import.meta.url));
const { heads, combined }: TextModelManifest = JSON.parse(readFileSync(path, 'utf8'));

const lines = ['a', 'b', 'c'].map(
  (id): CorpusLine => ({
    ...{ id, twin: '', scenario: id, slice: 'insult', lang: 'en', direction: 'outgoing' },
    ...{ kinds: id === 'c' ? [] : ['insult'], severity: id === 'c' ? 'none' : 'medium' },
    ...{ text: 'some words', previous: '', place: 'en/mixed-r13.tsv:2' },
  }),
);
/** The words of the named lines count as an insult. */
const score = (insults: readonly string[]) =>
  lines.map(({ id }) => ({
    id,
    logits: Object.fromEntries(
      heads.map(({ kind }) => [kind, kind === 'insult' && insults.includes(id) ? 12 : -12]),
    ),
  }));
const write = (rows: readonly object[]): string =>
  [{ model: 'old', grading: { heads, combined } }, ...rows]
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');

it('measures the model before on the same lines', async () => {
  const file = write(score(['a', 'c']));
  const all = await measureBefore(lines, score(['a', 'b']), file, 'new');
  expect(all?.slices).toMatchObject([{ slice: 'insult', lines: 3, caught: 0.5, stopped: 1 }]);
  const some = await measureBefore(lines, score([]).slice(1), file, 'new');
  expect(some?.slices).toMatchObject([{ lines: 2, caught: 0, stopped: 1 }]);
});

it('compares no model with itself, and no other lines', async () => {
  expect(await measureBefore(lines, score([]), write(score([])), 'old')).toBeUndefined();
  expect(await measureBefore(lines, score([]), write(score([]).slice(1)), 'new')).toBeUndefined();
});

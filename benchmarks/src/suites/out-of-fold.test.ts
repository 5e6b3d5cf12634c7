import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TextModelManifest } from '@nightlight/runtime';
import { expect, it } from 'vitest';
import type { CorpusLine } from '../corpus/corpus-line.ts';
import { measureOutOfFold } from './out-of-fold.ts';

const file = fileURLToPath(new URL('../../../models/text-base/manifest.json', import.meta.url));
const manifest: TextModelManifest = JSON.parse(readFileSync(file, 'utf8'));

const line = (
  id: string,
  kinds: readonly string[],
  over: Partial<CorpusLine> = {},
): CorpusLine => ({
  ...{ id, kinds, twin: '', scenario: id, slice: 'insult', lang: 'en', direction: 'outgoing' },
  ...{
    severity: kinds.length > 0 ? 'medium' : 'none',
    text: 'some words',
    previous: '',
    place: id,
  },
  ...over,
});
/** Far below every threshold, except for the named heads. */
const logits = (id: string, high: readonly string[] = []) => ({
  id,
  logits: Object.fromEntries(
    manifest.heads.map(({ kind }) => [kind, high.includes(kind) ? 12 : -12]),
  ),
});

it('counts stopped lines as the pipeline would', async () => {
  const lines = [
    line('a', ['insult']),
    line('b', ['insult']),
    line('c', [], { slice: 'banter' }),
    line('d', [], { slice: 'banter', lang: 'de' }),
    line('e', ['help-seeking'], { slice: 'help-seeking' }),
    line('never scored', []),
  ];
  const scored = [
    logits('a', ['insult']),
    logits('b'),
    logits('c', ['insult']),
    logits('d'),
    logits('e', ['help-seeking', 'insult']),
  ];
  const found = await measureOutOfFold(lines, scored, manifest);
  expect(found.lines).toBe(5);
  expect(found.harmful['medium']).toEqual({ lines: 2, stopped: 0.5 });
  expect(found.innocent).toHaveLength(1);
  expect(found.innocent[0]).toMatchObject({ slice: 'banter', lines: 2 });
  expect(found.innocent[0]?.stopped).toMatchObject({ '13-15': 0.5, 'under-10': 0.5 });
  expect(found.help).toEqual({ lines: 1, found: 1, stopped: 0 });
  expect(found.groups[0]).toMatchObject({ name: 'en', lines: 4, harmful: 2 });
});

it('reports the lines of the latest rounds apart, per slice', async () => {
  const place = 'en/mixed-r12.tsv:7';
  const lines = [
    line('a', ['insult'], { place: 'en/insult.tsv:2' }),
    line('b', ['insult'], { place }),
    line('c', ['insult'], { place: 'de/context-r5.tsv:9', lang: 'de' }),
    line('d', [], { place, slice: 'identity' }),
    line('e', [], { place: 'en/mixed-r9.tsv:4', slice: 'identity' }),
    line('f', ['help-seeking'], { place, slice: 'identity' }),
    line('g', [], { place: 'en/mixed-r4.tsv:4', slice: 'identity' }),
  ];
  const scored = lines.map(({ id }) => logits(id, ['a', 'b', 'd'].includes(id) ? ['insult'] : []));
  const { slices, newLines } = await measureOutOfFold(lines, scored, manifest);
  expect(slices).toEqual([
    { slice: 'identity', lines: 4, harmful: 0, caught: null, innocent: 3, stopped: 0.3333 },
    { slice: 'insult', lines: 3, harmful: 3, caught: 0.6667, innocent: 0, stopped: null },
  ]);
  expect(newLines?.lines).toBe(5);
  expect(newLines?.slices).toEqual([
    { slice: 'identity', lines: 3, harmful: 0, caught: null, innocent: 2, stopped: 0.5 },
    { slice: 'insult', lines: 2, harmful: 2, caught: 0.5, innocent: 0, stopped: null },
  ]);
  expect(newLines?.groups.map(({ name, lines: count }) => [name, count])).toContainEqual(['en', 4]);
});

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './repository.mjs';
import { writeScoreShifts } from './score-shifts.mjs';

const area = (value: number) => ({ value, low: value - 0.01, high: value + 0.01 });

it('writes how each public set shifted, also since results of the older form', () => {
  const before = { quality: { abuse: [{ set: 'olid', rows: 300, auc: { any: area(0.7) } }] } };
  const after = {
    quality: [
      {
        ...{ set: 'olid', rows: 1000, auc: { any: area(0.75) } },
        paused: { harmful: 0.061, other: 0.006 },
      },
      { set: 'new-set', rows: 500, auc: { 'self-harm': area(0.8) } },
    ],
  };
  expect(writeScoreShifts(before, after).split('\n').slice(2)).toEqual([
    '| olid | any | 300 → 1000 | 0.700 (0.690–0.710) → 0.750 (0.740–0.760) | 6.1 % | 0.6 % |',
    '| new-set | self-harm | 500 → 500 | 0.800 (0.790–0.810) |  |  |',
  ]);
});

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const sha256 = (path: string): string =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, path)))
    .digest('hex');

/** The values of a table after the shift, by row. */
const valuesNow = (table: string): readonly string[] =>
  table
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| public set |'))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.split(' → ').at(-1)?.trim())
        .join(' | '),
    );

/** The newest table: in a changeset until the next version, and then in the changelog. */
const findNewest = (): string => {
  const changesets = readdirSync(join(ROOT, '.changeset')).map((name) =>
    read(`.changeset/${name}`),
  );
  const [, inChangelog = ''] = read('packages/models-text/CHANGELOG.md').split(/^## /m);
  return changesets.find((text) => text.includes('| public set |')) ?? inChangelog;
};

it('a new text model needs new results and a table for its changelog', () => {
  const results = JSON.parse(read('benchmarks/results/bench.json'));
  expect(results.model.sha256).toBe(sha256('models/text-base/model.onnx'));
  expect(results.model.manifest).toBe(sha256('models/text-base/manifest.json'));
  const values = valuesNow(findNewest());
  expect(values).toEqual(valuesNow(writeScoreShifts({ quality: [] }, results)));
  expect(values.length).toBeGreaterThan(5);
});

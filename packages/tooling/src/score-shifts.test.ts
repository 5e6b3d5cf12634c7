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

/** The rows of the first table of public sets in a text. A changelog indents it and pads its cells. */
const readTable = (text: string): readonly string[] => {
  const lines = text.split('\n').map((line) => line.trim());
  const start = lines.findIndex((line) => /^\| *public set *\|/.test(line));
  if (start < 0) return [];
  const end = lines.findIndex((line, i) => i > start && !line.startsWith('|'));
  // The header and the line below it are no rows.
  return lines.slice(start + 2, end < 0 ? undefined : end);
};

/** The values of each row after the shift. */
const valuesNow = (rows: readonly string[]): readonly string[] =>
  rows.map((row) =>
    row
      .split('|')
      .map((cell) => cell.split(' → ').at(-1)?.trim())
      .join(' | '),
  );

/** The newest table: in a changeset until the next version, and then in the changelog. */
const findNewest = (): readonly string[] => {
  const changesets = readdirSync(join(ROOT, '.changeset')).map((name) =>
    read(`.changeset/${name}`),
  );
  const tables = [...changesets, read('packages/models-text/CHANGELOG.md')].map(readTable);
  return tables.find((rows) => rows.length > 0) ?? [];
};

it('a table is found below a version without one, indented and padded by the changelog', () => {
  const changelog = [
    ...[
      '# @nightlight/models-text',
      '',
      '## 0.3.0',
      '',
      '### Minor Changes',
      '',
      '- Packages.',
      '',
    ],
    ...['## 0.2.0', '', '### Minor Changes', '', '- Finds more.', ''],
    ...['  | public set | head | rows        |', '  | ---------- | ---- | ----------- |'],
    ...['  | olid       | any  | 300 → 1000  |', '', '## 0.1.0', ''],
    ...['| public set | head | rows |', '|---|---|---|', '| olid | any | 300 |'],
  ].join('\n');
  expect(valuesNow(readTable(changelog))).toEqual([' | olid | any | 1000 | ']);
});

it('a new text model needs new results and a table for its changelog', () => {
  const results = JSON.parse(read('benchmarks/results/bench.json'));
  expect(results.model.sha256).toBe(sha256('models/text-base/model.onnx'));
  expect(results.model.manifest).toBe(sha256('models/text-base/manifest.json'));
  const values = valuesNow(findNewest());
  expect(values).toEqual(valuesNow(readTable(writeScoreShifts({ quality: [] }, results))));
  expect(values.length).toBeGreaterThan(5);
});

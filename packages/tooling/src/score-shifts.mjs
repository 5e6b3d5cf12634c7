/**
 * `npm run score-shifts -- REVISION`: prints how scores on the public sets shifted since a commit, as a
 * table for the changelog of @nightlight/models-text. Compares the committed benchmarks/results/bench.json.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './repository.mjs';

const RESULT = 'benchmarks/results/bench.json';

/** Results before 2026-11-30 are grouped. */
const listSets = ({ quality }) =>
  Array.isArray(quality) ? quality : Object.values(quality).flat();

const percent = ({ share }) => `${(100 * share).toFixed(1)} %`;
const auc = ({ value, low, high }) => `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
const shift = (before, after, show) => {
  if (after === undefined) return '';
  return before === undefined ? show(after) : `${show(before)} → ${show(after)}`;
};
const shareOf = (row, who) => {
  const share = row?.paused?.[who];
  return share === undefined ? undefined : { share };
};

/** Returns a Markdown table of the sets in `after`, and how each shifted since `before`. */
export const writeScoreShifts = (before, after) => {
  const known = new Map(listSets(before).map((row) => [row.set, row]));
  const rows = listSets(after).flatMap((row) => {
    const old = known.get(row.set);
    return Object.entries(row.auc).map(([what, area]) => {
      const cells = [
        row.set,
        what,
        shift({ rows: old?.rows ?? row.rows }, row, ({ rows: count }) => String(count)),
        shift(old?.auc[what], area, auc),
        shift(shareOf(old, 'harmful'), shareOf(row, 'harmful'), percent),
        shift(shareOf(old, 'other'), shareOf(row, 'other'), percent),
      ];
      return `| ${cells.join(' | ')} |`;
    });
  });
  return [
    '| public set | head | rows | ROC AUC (95 % interval) | stopped, of the harmful | stopped, of the others |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const revision = process.argv[2];
  if (!revision) {
    console.error('Since which commit? For example: npm run -s score-shifts -- v0.1.0');
    process.exit(2);
  }
  const earlier = execFileSync('git', ['show', `${revision}:${RESULT}`], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const now = readFileSync(join(ROOT, RESULT), 'utf8');
  console.log(writeScoreShifts(JSON.parse(earlier), JSON.parse(now)));
}

import type { SliceFigures } from '../results/figures.ts';
import type { RunResult } from '../results/run-result.ts';
import { cellsOf, type Done, isDone, slicesOf, worstOf } from './cells.ts';
import type { Block, Section } from './document.ts';

/** The text of a row of our own suites, if it may be printed. */
export type TextOf = (suite: string, id: string) => string | undefined;

/** Readers count from 1. */
const formatTurn = (alarm: number | undefined): string =>
  alarm === undefined ? '–' : String(alarm + 1);

/** The worst false alarms and misses of a system on a suite, by id. */
export const failureTables = (cell: Done, textOf?: TextOf): readonly Block[] => {
  const isTalk = cell.task === 'conversations';
  const worst = worstOf(cell);
  // Conversations are never printed.
  const printed = isTalk ? undefined : textOf;
  const kinds = [
    ['false alarms', worst.falseAlarms],
    ['misses', worst.misses],
  ] as const;
  return kinds
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => ({
      type: 'table',
      caption: `${cell.system} on ${cell.suite}: ${name}, the worst of each ${isTalk ? 'language' : 'slice'}`,
      header: [
        ...(isTalk ? ['conversation', 'language', 'warned at turn'] : ['row', 'slice', 'score']),
        ...(printed ? ['text'] : []),
      ],
      rows: rows.map(({ id, slice = '–', score, alarm }) => [
        ...[id, slice, isTalk ? formatTurn(alarm) : (score?.toFixed(3) ?? '–')],
        ...(printed ? [printed(cell.suite, id) ?? '(not ours to print)'] : []),
      ]),
    }));
};

/** Slices with fewer rows say little. */
const FEWEST_ROWS = 10;
const WORST = 3;

/** `threat 41 % of 22 rows, insult 35 % of 48 rows`: the slices with the highest share. */
const listWorst = (
  slices: readonly SliceFigures[],
  shareOf: (slice: SliceFigures) => number | undefined,
  rowsOf: (slice: SliceFigures) => number,
): string =>
  slices
    .filter((slice) => slice.by !== 'group' && rowsOf(slice) >= FEWEST_ROWS)
    .map((slice) => ({ slice, share: shareOf(slice) ?? 0 }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, WORST)
    .map(({ slice, share }) => `${slice.name} ${Math.round(100 * share)} % of ${rowsOf(slice)}`)
    .join(', ') || '–';

const missed = ({ figures: { recall } }: SliceFigures): number | undefined =>
  recall && 1 - recall.value;

/** Where each system fails most: the slices and languages with the most misses and false alarms. */
export const failureSection = (result: RunResult): Section => ({
  ...{ id: 'fails', title: 'Where it fails', level: 2 },
  blocks: [
    {
      type: 'text',
      text: `The slices and languages, of at least ${FEWEST_ROWS} such rows, in which a system misses the most harmful rows or flags the most harmless ones. Single errors are named by id on the page of each system.`,
    },
    ...result.suites.flatMap((suite): Block[] => {
      const cells = cellsOf(result, suite.name).filter(isDone);
      const rows = cells.map((cell) => [
        cell.system,
        listWorst(slicesOf(cell), missed, ({ harmful }) => harmful),
        listWorst(
          slicesOf(cell),
          ({ figures }) => figures['falseAlarms']?.value,
          (slice) => slice.rows - slice.harmful,
        ),
      ]);
      if (rows.every(([, ...cell]) => cell.every((one) => one === '–'))) return [];
      const header = ['system', 'misses most in', 'false alarms most in'];
      return [{ type: 'table', caption: suite.name, header, rows }];
    }),
  ],
});

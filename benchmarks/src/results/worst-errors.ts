import type { WorstErrors, WrongRow } from './figures.ts';
import type { JudgedMessage } from './judged-message.ts';

const PER_SLICE = 2;
const MOST = 30;

const toWrongRow = ({ row, verdict }: JudgedMessage): WrongRow => ({
  id: row.id,
  ...(row.slice ? { slice: row.slice } : {}),
  ...(verdict.score === undefined ? {} : { score: verdict.score }),
});

/** Takes the first few of each slice. */
const takeFromEach = (rows: readonly WrongRow[]): readonly WrongRow[] => {
  const taken = new Map<string, number>();
  return rows
    .filter(({ slice = '' }) => {
      const count = taken.get(slice) ?? 0;
      taken.set(slice, count + 1);
      return count < PER_SLICE;
    })
    .slice(0, MOST);
};

/** The worst false alarms and misses of each slice. Without scores, the first ones. */
export const worstErrors = (judged: readonly JudgedMessage[]): WorstErrors => {
  const wrong = judged.filter(({ row, verdict }) => row.harmful !== verdict.flagged);
  const sorted = (harmful: boolean, sign: 1 | -1): readonly WrongRow[] =>
    takeFromEach(
      wrong
        .filter(({ row }) => row.harmful === harmful)
        .map(toWrongRow)
        .sort((a, b) => sign * ((a.score ?? 0) - (b.score ?? 0))),
    );
  return { falseAlarms: sorted(false, -1), misses: sorted(true, 1) };
};

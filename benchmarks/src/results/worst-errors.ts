import type { WorstErrors, WrongRow } from './figures.ts';

/** A row and whether it was flagged. */
export interface JudgedRow extends WrongRow {
  readonly harmful: boolean;
  readonly flagged: boolean;
}

const PER_SLICE = 2;
const MOST = 30;

const toWrongRow = ({ id, slice, score, alarm }: JudgedRow): WrongRow => ({
  id,
  ...(slice ? { slice } : {}),
  ...(score === undefined ? {} : { score }),
  ...(alarm === undefined ? {} : { alarm }),
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

/** The worst false alarms and misses of each slice. Without scores and turns, the first ones. */
export const worstErrors = (judged: readonly JudgedRow[]): WorstErrors => {
  const wrong = judged.filter(({ harmful, flagged }) => harmful !== flagged);
  const sorted = (isHarmful: boolean, sign: 1 | -1): readonly WrongRow[] =>
    takeFromEach(
      wrong
        .filter(({ harmful }) => harmful === isHarmful)
        .map(toWrongRow)
        .sort(
          (a, b) => sign * ((a.score ?? 0) - (b.score ?? 0)) || (a.alarm ?? 0) - (b.alarm ?? 0),
        ),
    );
  return { falseAlarms: sorted(false, -1), misses: sorted(true, 1) };
};

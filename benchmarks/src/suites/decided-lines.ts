import { type Action, AGE_BANDS, type AgeBand, actionStops } from '@nightlight/sdk/core';
import { isHarmful } from '../corpus/check-format.ts';
import type { CorpusLine } from '../corpus/corpus-line.ts';
import { aucWithInterval } from '../metrics/auc-with-interval.ts';
import { share } from '../metrics/share.ts';

/** A line, and what was decided about it. */
export interface DecidedLine {
  readonly line: CorpusLine;
  /** The highest score of the six harms, 0 to 1. */
  readonly anyHarm: number;
  readonly hasHelp: boolean;
  readonly actions: Readonly<Record<AgeBand, Action>>;
}

/** Any harm versus none in a group of lines: ROC AUC with its 95 % interval. */
export interface GroupResult {
  readonly name: string;
  readonly lines: number;
  readonly harmful: number;
  readonly auc: number;
  readonly low: number;
  readonly high: number;
}

/** Results for the innocent lines of a slice. */
export interface SliceResult {
  readonly slice: string;
  readonly lines: number;
  /** Share with an action other than `allow`, by age band. */
  readonly stopped: Readonly<Record<AgeBand, number>>;
}

/** What is caught and stopped at 13–15 among the lines of a slice. Not allowed counts. */
export interface SliceFigures {
  readonly slice: string;
  readonly lines: number;
  readonly harmful: number;
  /** Share of harmful lines; `null` if there are none. */
  readonly caught: number | null;
  readonly innocent: number;
  /** Share of innocent lines; `null` if there are none. Lines that ask for help don't count. */
  readonly stopped: number | null;
}

/** Results on lines of our own. */
export interface DecidedResult {
  readonly lines: number;
  /**
   * English, the others pooled, and each language; single lines with and without a twin;
   * lines with previous turns.
   */
  readonly groups: readonly GroupResult[];
  readonly innocent: readonly SliceResult[];
  /** Each slice, harmful and innocent lines. Older results lack it. */
  readonly slices?: readonly SliceFigures[];
  /**
   * Of lines that ask for help: share with helplines, and share paused, blurred or
   * blocked, at 13–15.
   */
  readonly help: { readonly lines: number; readonly found: number; readonly stopped: number };
  /** Of harmful lines by labelled severity: share that is not allowed at 13–15. */
  readonly harmful: Readonly<Record<string, { readonly lines: number; readonly stopped: number }>>;
}

/** Not harms. All other kinds belong to one of the six harms, including concern about oneself. */
const MARKERS = new Set(['profanity', 'help-seeking', 'counter-speech']);
const isPositive = ({ kinds }: CorpusLine): boolean => kinds.some((kind) => !MARKERS.has(kind));

const isInnocent = ({ line }: DecidedLine): boolean =>
  !isPositive(line) && !line.kinds.includes('help-seeking');
const isFlaggedAt13 = ({ actions }: DecidedLine): boolean => actions['13-15'] !== 'allow';
const isStoppedAt13 = ({ actions }: DecidedLine): boolean => actionStops(actions['13-15']);

/** Empty if one class is missing, because nothing can be compared then. */
const measureGroup = (name: string, rows: readonly DecidedLine[]): GroupResult[] => {
  const labels = rows.map(({ line }) => isPositive(line));
  const harmful = labels.filter(Boolean).length;
  if (harmful === 0 || harmful === rows.length) return [];
  const { value, low, high } = aucWithInterval(
    rows.map(({ anyHarm }) => anyHarm),
    labels,
  );
  return [{ name, lines: rows.length, harmful, auc: value, low, high }];
};

const measureSlice = (slice: string, rows: readonly DecidedLine[]): SliceResult => ({
  slice,
  lines: rows.length,
  stopped: Object.fromEntries(
    AGE_BANDS.map((band) => [band, share(rows, ({ actions }) => actions[band] !== 'allow')]),
  ) as SliceResult['stopped'],
});

const shareOrNull = <T>(rows: readonly T[], is: (row: T) => boolean): number | null =>
  rows.length > 0 ? share(rows, is) : null;

const measureSliceFigures = (slice: string, rows: readonly DecidedLine[]): SliceFigures => {
  const harmful = rows.filter(({ line }) => isHarmful(line));
  const innocent = rows.filter(isInnocent);
  return {
    ...{ slice, lines: rows.length },
    ...{ harmful: harmful.length, caught: shareOrNull(harmful, isFlaggedAt13) },
    ...{ innocent: innocent.length, stopped: shareOrNull(innocent, isFlaggedAt13) },
  };
};

const groupBy = (
  rows: readonly DecidedLine[],
  key: 'slice' | 'lang',
): [string, DecidedLine[]][] => {
  const found = new Map<string, DecidedLine[]>();
  for (const row of rows) {
    const own = found.get(row.line[key]);
    if (own) own.push(row);
    else found.set(row.line[key], [row]);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
};

/** Any harm versus none: English, the others pooled, each language, and lines by twin and previous turns. */
export const measureGroups = (rows: readonly DecidedLine[]): GroupResult[] => {
  const group = (name: string, is: (line: CorpusLine) => boolean): GroupResult[] =>
    measureGroup(
      name,
      rows.filter(({ line }) => is(line)),
    );
  const others = rows.filter(({ line }) => line.lang !== 'en');
  return [
    ...group('en', ({ lang }) => lang === 'en'),
    ...measureGroup('others pooled', others),
    ...groupBy(others, 'lang').flatMap(([name, own]) => measureGroup(name, own)),
    ...group('with a twin', ({ previous, twin }) => previous === '' && twin !== ''),
    ...group('without a twin', ({ previous, twin }) => previous === '' && twin === ''),
    ...group('after something', ({ previous }) => previous !== ''),
  ];
};

/** What is caught and stopped in each slice. */
export const measureSlices = (rows: readonly DecidedLine[]): SliceFigures[] =>
  groupBy(rows, 'slice').map(([slice, own]) => measureSliceFigures(slice, own));

/** The results on these lines. */
export const measureDecided = (decided: readonly DecidedLine[]): DecidedResult => {
  const innocent = decided.filter(isInnocent);
  const help = decided.filter(
    ({ line }) => line.kinds.includes('help-seeking') && !isHarmful(line),
  );
  const harmful = decided.filter(({ line }) => isHarmful(line));
  return {
    lines: decided.length,
    groups: measureGroups(decided),
    innocent: groupBy(innocent, 'slice').map(([slice, rows]) => measureSlice(slice, rows)),
    slices: measureSlices(decided),
    help: {
      lines: help.length,
      found: share(help, ({ hasHelp }) => hasHelp),
      stopped: share(help, isStoppedAt13),
    },
    harmful: Object.fromEntries(
      ['low', 'medium', 'high'].map((severity) => {
        const rows = harmful.filter(({ line }) => line.severity === severity);
        return [severity, { lines: rows.length, stopped: share(rows, isFlaggedAt13) }];
      }),
    ),
  };
};

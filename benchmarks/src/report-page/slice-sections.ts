import type { SliceFigures } from '../results/figures.ts';
import type { RunResult } from '../results/run-result.ts';
import { cellsOf, type Done, isDone, slicesOf, toId, worstOf } from './cells.ts';
import type { Block, Section } from './document.ts';
import { FIGURE_NAMES, formatFigure } from './figure-names.ts';

const SLICE_FIGURES = [
  'recall',
  'falseAlarms',
  'disturbance',
  'helped',
  'auc',
  'bpsnAuc',
  'bnspAuc',
  'fLatency',
];

/** The slices, languages and groups of a system on a suite. */
export const sliceTables = (cell: Done): readonly Block[] => {
  const kinds = [...new Set(slicesOf(cell).map(({ by }) => by))];
  return kinds.map((by) => {
    const slices = slicesOf(cell).filter((slice) => slice.by === by);
    const keys = SLICE_FIGURES.filter((key) => slices.some(({ figures }) => figures[key]));
    return {
      type: 'table',
      caption: `${cell.system} on ${cell.suite}, by ${by}`,
      header: [by, 'rows', 'harmful', ...keys.map((key) => FIGURE_NAMES[key]?.name ?? key)],
      rows: slices.map(({ name, rows, harmful, figures }) => [
        ...[name, String(rows), String(harmful)],
        ...keys.map((key) => formatFigure(key, figures[key])),
      ]),
    };
  });
};

const sliceId = (suite: string, { by, name }: SliceFigures): string =>
  toId('slice', suite, by, name);

/** The slices of a suite, in the order of the first system that has them. */
const listSlices = (cells: readonly Done[]): readonly SliceFigures[] => [
  ...new Map(
    cells.flatMap((cell) =>
      slicesOf(cell).map((slice) => [`${slice.by} ${slice.name}`, slice] as const),
    ),
  ).values(),
];

const errorRows = (cells: readonly Done[], name: string): readonly string[][] =>
  cells.flatMap((cell) => {
    const worst = worstOf(cell);
    const idsOf = (rows: typeof worst.misses): string =>
      rows
        .filter(({ slice }) => slice === name)
        .map(({ id }) => id)
        .join(', ') || '–';
    const row = [cell.system, idsOf(worst.falseAlarms), idsOf(worst.misses)];
    return row.slice(1).every((ids) => ids === '–') ? [] : [row];
  });

const sliceSection = (suite: string, slice: SliceFigures, cells: readonly Done[]): Section => {
  const { by, name, rows, harmful } = slice;
  const own = cells.flatMap((cell) => {
    const found = slicesOf(cell).find((one) => one.by === by && one.name === name);
    return found ? [{ system: cell.system, figures: found.figures }] : [];
  });
  const keys = SLICE_FIGURES.filter((key) => own.some(({ figures }) => figures[key]));
  // Errors are kept by slice, and those of conversations by language.
  const errors = errorRows(
    cells.filter(({ task }) => by === (task === 'conversations' ? 'language' : 'slice')),
    name,
  );
  return {
    ...{ id: sliceId(suite, slice), title: `${suite}: ${name}`, level: 2, kind: 'slice' },
    blocks: [
      {
        type: 'links',
        label: 'Part of',
        links: [{ id: toId('suite', suite), title: suite }],
      },
      { type: 'text', text: `${by}: ${rows} rows, ${harmful} of them harmful.` },
      {
        type: 'table',
        caption: `${suite}, ${by} ${name}: figures with 95 % intervals`,
        header: ['system', ...keys.map((key) => FIGURE_NAMES[key]?.name ?? key)],
        rows: own.map(({ system, figures }) => [
          system,
          ...keys.map((key) => formatFigure(key, figures[key])),
        ]),
      },
      ...(errors.length > 0
        ? [
            {
              type: 'table',
              caption: `${suite}, ${name}: the worst errors, by id`,
              header: ['system', 'false alarms', 'misses'],
              rows: errors,
            } as const,
          ]
        : []),
    ],
  };
};

/** A page for each slice, language and group of a suite, with all systems. */
export const sliceSections = (result: RunResult, suite: string): readonly Section[] => {
  const cells = cellsOf(result, suite).filter(isDone);
  return listSlices(cells).map((slice) => sliceSection(suite, slice, cells));
};

/** Links to these pages. */
export const sliceLinks = (result: RunResult, suite: string): readonly Block[] => {
  const slices = listSlices(cellsOf(result, suite).filter(isDone));
  return [...new Set(slices.map(({ by }) => by))].map((by) => ({
    type: 'links',
    label: `By ${by}`,
    links: slices
      .filter((slice) => slice.by === by)
      .map((slice) => ({ id: sliceId(suite, slice), title: slice.name })),
  }));
};

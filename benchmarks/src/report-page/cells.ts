import type { SliceFigures, WorstErrors } from '../results/figures.ts';
import type { Cell, RunResult } from '../results/run-result.ts';

export type Done = Extract<Cell, { status: 'done' }>;
/** Messages and pictures have the same figures. */
export type DoneMessages = Exclude<Done, { task: 'conversations' }>;

export const isDone = (cell: Cell): cell is Done => cell.status === 'done';
export const isDoneMessages = (cell: Cell): cell is DoneMessages =>
  isDone(cell) && cell.task !== 'conversations';

/** Earlier results have no slices and no errors of conversations. */
export const slicesOf = ({ slices = [] }: Done): readonly SliceFigures[] => slices;
export const worstOf = ({ worst = { falseAlarms: [], misses: [] } }: Done): WorstErrors => worst;

export const cellsOf = (result: RunResult, suite: string): readonly Cell[] =>
  result.cells.filter((cell) => cell.suite === suite);

/** An id for links. */
export const toId = (...parts: readonly string[]): string =>
  parts
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

import type { Figure } from './figures.ts';
import type { Cell, RunResult } from './run-result.ts';

/** How one figure differs between two results. */
export interface Difference {
  readonly suite: string;
  readonly system: string;
  readonly figure: string;
  readonly before: Figure;
  readonly after: Figure;
  /** Whether the intervals don't overlap. */
  readonly isClear: boolean;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Why some figures can't be compared. */
  readonly notes: readonly string[];
}

type Done = Extract<Cell, { status: 'done' }>;

const isDone = (cell: Cell | undefined): cell is Done => cell?.status === 'done';

const overlaps = (a: Figure, b: Figure): boolean => a.low <= b.high && b.low <= a.high;

/** Compares the cells that two results have in common, on the same rows. */
export const compareResults = (before: RunResult, after: RunResult): Comparison => {
  const differences: Difference[] = [];
  const notes: string[] = [];
  for (const { name, sha256 } of after.suites) {
    const earlier = before.suites.find((suite) => suite.name === name);
    if (!earlier) notes.push(`${name}: only in the second result`);
    else if (earlier.sha256 !== sha256)
      notes.push(`${name}: the rows differ, so no figure is compared`);
    if (earlier?.sha256 !== sha256) continue;
    for (const cell of after.cells.filter((one) => one.suite === name)) {
      const other = before.cells.find((one) => one.suite === name && one.system === cell.system);
      const where = `${name}, ${cell.system}`;
      if (!other) notes.push(`${where}: only in the second result`);
      else if (cell.status === 'failed') notes.push(`${where}: failed: ${cell.reason}`);
      else if (other.status === 'failed') notes.push(`${where}: failed before: ${other.reason}`);
      if (!isDone(other) || !isDone(cell)) continue;
      for (const [figure, value] of Object.entries(cell.figures)) {
        const was = other.figures[figure];
        if (!was) continue;
        const isClear = !overlaps(was, value);
        differences.push({
          ...{ suite: name, system: cell.system, figure },
          ...{ before: was, after: value, isClear },
        });
      }
    }
  }
  return { differences, notes };
};

import type { Figure } from './figures.ts';
import { outcomeOf } from './outcome.ts';
import type { PairedTests } from './paired-verdicts.ts';
import type { Cell, RunResult } from './run-result.ts';

/** How one figure differs between two results. */
export interface Difference {
  readonly suite: string;
  readonly system: string;
  readonly figure: string;
  readonly before: Figure;
  readonly after: Figure;
  /** Two-sided p-value of a test on the same rows. Absent without the verdicts on single rows. */
  readonly p?: number;
  /** Whether p is below 0.05, or without p, whether the intervals don't overlap. */
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

/** Finds the paired tests of one system on one suite; `undefined` without the verdicts. */
export type FindTests = (suite: string, system: string) => PairedTests | undefined;

const CLEAR = 0.05;

/** Compares the cells that two results have in common, on the same rows. */
export const compareResults = (
  before: RunResult,
  after: RunResult,
  findTests: FindTests = () => undefined,
): Comparison => {
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
      else if (!isDone(cell)) notes.push(`${where}: ${outcomeOf(cell)}: ${cell.reason}`);
      else if (!isDone(other)) notes.push(`${where}: ${outcomeOf(other)} before: ${other.reason}`);
      if (!isDone(other) || !isDone(cell)) continue;
      const tests: Readonly<Record<string, number>> = findTests(name, cell.system) ?? {};
      for (const [figure, value] of Object.entries(cell.figures)) {
        const was = other.figures[figure];
        if (!was) continue;
        const p = tests[figure];
        const isClear = p === undefined ? !overlaps(was, value) : p < CLEAR;
        differences.push({
          ...{ suite: name, system: cell.system, figure },
          ...{ before: was, after: value, isClear },
          ...(p === undefined ? {} : { p }),
        });
      }
    }
  }
  return { differences, notes };
};

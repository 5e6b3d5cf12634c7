import type { Memory } from '../../processes/memory.ts';

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * values.length)] ?? Number.NaN;

const tenths = (value: number): number => Math.round(10 * value) / 10;

export const median = (values: readonly number[]): number => tenths(at(values, 0.5));

export interface Spread {
  readonly median: number;
  readonly p95: number;
}

export const spread = (values: readonly number[]): Spread => ({
  median: median(values),
  p95: tenths(at(values, 0.95)),
});

const byField = (figure: (field: keyof Memory) => number): Memory => ({
  pss: figure('pss'),
  privateDirty: figure('privateDirty'),
  processes: figure('processes'),
});

export const medianMemory = (runs: readonly Memory[]): Memory =>
  byField((field) => median(runs.map((run) => run[field])));

/** Element by element over several runs. */
export const medianMemories = (runs: readonly (readonly Memory[])[]): readonly Memory[] =>
  (runs[0] ?? []).map((_, i) => medianMemory(runs.map((run) => run[i] as Memory)));

/** The difference divided by the number of tabs. */
export const dividePerTab = (from: Memory, to: Memory, tabs: number): Memory =>
  byField((field) => (to[field] - from[field]) / tabs);

/** Median and slow end of several times. */
export interface Times {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

const hundredths = (value: number): number => Math.round(100 * value) / 100;

export const summariseTimes = (values: readonly number[]): Times => {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    count: sorted.length,
    median: hundredths(at(sorted, 0.5)),
    p95: hundredths(at(sorted, 0.95)),
  };
};

/** Ratio of the two medians. */
export const ratio = (one: Times, other: Times): number => hundredths(one.median / other.median);

import type { Latency } from '../results/run-result.ts';

/** Nearest rank: the lowest time that at least this share of the times don't exceed. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;

/** To a thousandth. */
export const roundMs = (value: number): number => Math.round(value * 1000) / 1000;

/** Quantiles of some times. Of fewer than 100 times, p99 is the longest. */
export const toLatency = (times: readonly number[]): Latency => {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    p50: roundMs(quantile(sorted, 0.5)),
    p95: roundMs(quantile(sorted, 0.95)),
    p99: roundMs(quantile(sorted, 0.99)),
  };
};

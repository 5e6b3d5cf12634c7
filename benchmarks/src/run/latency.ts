import type { Latency } from '../results/run-result.ts';

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

/** To a thousandth. */
export const roundMs = (value: number): number => Math.round(value * 1000) / 1000;

/** Quantiles of some times. */
export const toLatency = (times: readonly number[]): Latency => {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    p50: roundMs(quantile(sorted, 0.5)),
    p95: roundMs(quantile(sorted, 0.95)),
    p99: roundMs(quantile(sorted, 0.99)),
  };
};

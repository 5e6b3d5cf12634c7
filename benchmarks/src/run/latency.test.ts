import { expect, it } from 'vitest';
import { toLatency } from './latency.ts';

const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => n - i);

it('one slow message of a hundred is no 99th percentile', () => {
  expect(toLatency([...upTo(99), 5000])).toEqual({ p50: 50, p95: 95, p99: 99 });
  expect(toLatency(upTo(200))).toEqual({ p50: 100, p95: 190, p99: 198 });
});

it('of fewer than a hundred, the 99th percentile is the longest', () => {
  expect(toLatency(upTo(50))).toEqual({ p50: 25, p95: 48, p99: 50 });
  expect(toLatency([3])).toEqual({ p50: 3, p95: 3, p99: 3 });
});

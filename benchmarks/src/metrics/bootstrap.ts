/**
 * A small random generator with a fixed seed (mulberry32), so that intervals are
 * reproducible.
 */
const createRandom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** 95 % percentile bootstrap over rows (Efron 1979). Returns [low, high]. */
export const bootstrap = (
  rows: number,
  statistic: (indices: readonly number[]) => number,
  { rounds = 200, seed = 1 } = {},
): [number, number] => {
  const next = createRandom(seed);
  const values: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const value = statistic(Array.from({ length: rows }, () => Math.floor(next() * rows)));
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  const at = (share: number): number =>
    values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
};

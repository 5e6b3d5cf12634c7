import { twoSidedP } from './normal.ts';

/** Natural logarithms of the factorials up to n. */
const logFactorials = (n: number): Float64Array => {
  const logs = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) logs[i] = (logs[i - 1] as number) + Math.log(i);
  return logs;
};

/**
 * Exact McNemar test (1947): whether two systems are right equally often, by the rows on which only
 * one of them is right. Returns the two-sided p-value.
 */
export const mcNemar = (onlyFirst: number, onlySecond: number): number => {
  const n = onlyFirst + onlySecond;
  if (n === 0) return 1;
  const logs = logFactorials(n);
  let sum = 0;
  for (let k = 0; k <= Math.min(onlyFirst, onlySecond); k++) {
    const choose = (logs[n] as number) - (logs[k] as number) - (logs[n - k] as number);
    sum += Math.exp(choose - n * Math.LN2);
  }
  return Math.min(1, 2 * sum);
};

/** Mid-ranks, from 1; ties share the mean of their ranks. */
const midRanks = (values: readonly number[]): Float64Array => {
  const order = values
    .map((_, i) => i)
    .sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === values[order[start] as number])
      end++;
    for (let k = start; k < end; k++) ranks[order[k] as number] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
};

/** For each positive, and each negative, the share of the other class that it is ranked right of. */
const placements = (scores: readonly number[], labels: readonly boolean[]) => {
  const positives = scores.filter((_, i) => labels[i]);
  const negatives = scores.filter((_, i) => !labels[i]);
  const all = midRanks([...positives, ...negatives]);
  const own = { positives: midRanks(positives), negatives: midRanks(negatives) };
  const m = positives.length;
  const n = negatives.length;
  return {
    positives: Array.from(own.positives, (rank, i) => ((all[i] as number) - rank) / n),
    negatives: Array.from(own.negatives, (rank, i) => 1 - ((all[m + i] as number) - rank) / m),
  };
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const covariance = (a: readonly number[], b: readonly number[]): number => {
  const [meanA, meanB] = [mean(a), mean(b)];
  const sum = a.reduce(
    (total, value, i) => total + (value - meanA) * ((b[i] as number) - meanB),
    0,
  );
  return sum / (a.length - 1);
};

export interface AucDifference {
  /** AUC of the second system minus that of the first. */
  readonly difference: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

/** Compares two AUCs on the same rows (DeLong, DeLong and Clarke-Pearson 1988; Sun and Xu 2014). */
export const deLong = (
  first: readonly number[],
  second: readonly number[],
  labels: readonly boolean[],
): AucDifference => {
  const [a, b] = [placements(first, labels), placements(second, labels)];
  const difference = mean(b.positives) - mean(a.positives);
  const variance = (x: readonly number[], y: readonly number[]): number =>
    (covariance(x, x) + covariance(y, y) - 2 * covariance(x, y)) / x.length;
  const total = variance(a.positives, b.positives) + variance(a.negatives, b.negatives);
  const z = total > 0 ? difference / Math.sqrt(total) : 0;
  return { difference, z, p: twoSidedP(z) };
};

/** Rows whose scores are in one of the bins of equal width. */
export interface ReliabilityBin {
  readonly rows: number;
  /** Their mean score, and their share of positives. Equal if the scores are calibrated. */
  readonly meanScore: number;
  readonly positives: number;
}

const BINS = 10;
const WIDTH = 0.1;

/** As in scikit-learn, a score on an edge is in the lower bin. */
const findBin = (score: number): number => {
  let bin = 0;
  while (bin < BINS - 1 && (bin + 1) * WIDTH < score) bin++;
  return bin;
};

/** Ten bins from 0 to 1. Empty bins are left out. */
export const reliability = (
  scores: readonly number[],
  labels: readonly boolean[],
): readonly ReliabilityBin[] => {
  const bins = Array.from({ length: BINS }, () => ({ rows: 0, sum: 0, positives: 0 }));
  for (const [i, score] of scores.entries()) {
    const bin = bins[findBin(score)];
    if (!bin) continue;
    bin.rows++;
    bin.sum += score;
    if (labels[i]) bin.positives++;
  }
  return bins
    .filter(({ rows }) => rows > 0)
    .map(({ rows, sum, positives }) => ({
      rows,
      meanScore: sum / rows,
      positives: positives / rows,
    }));
};

/** Expected calibration error: the mean distance of the bins from the diagonal, by rows. */
export const calibrationError = (bins: readonly ReliabilityBin[]): number => {
  const all = bins.reduce((sum, { rows }) => sum + rows, 0);
  return bins.reduce(
    (sum, { rows, meanScore, positives }) => sum + (rows / all) * Math.abs(meanScore - positives),
    0,
  );
};

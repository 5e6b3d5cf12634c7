/** Rows whose scores are in one of the bins of equal width. */
export interface ReliabilityBin {
  readonly rows: number;
  /** Their mean score, and their share of positives. Equal if the scores are calibrated. */
  readonly meanScore: number;
  readonly positives: number;
}

const BINS = 10;

/** Ten bins from 0 to 1; a score on an edge is in the upper bin. Empty bins are left out. */
export const reliability = (
  scores: readonly number[],
  labels: readonly boolean[],
): readonly ReliabilityBin[] => {
  const bins = Array.from({ length: BINS }, () => ({ rows: 0, sum: 0, positives: 0 }));
  for (const [i, score] of scores.entries()) {
    const bin = bins[Math.min(BINS - 1, Math.floor(score * BINS))];
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

/** Mean squared error of the scores as probabilities (Brier 1950). */
export const brierScore = (scores: readonly number[], labels: readonly boolean[]): number =>
  scores.reduce((sum, score, i) => sum + (score - (labels[i] ? 1 : 0)) ** 2, 0) / scores.length;

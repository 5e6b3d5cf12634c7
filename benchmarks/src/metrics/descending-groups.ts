/** Rows with the same score. */
export interface ScoreGroup {
  readonly score: number;
  readonly positives: number;
  readonly negatives: number;
}

/** Counts rows by score, the highest first. */
export const descendingGroups = (
  scores: readonly number[],
  labels: readonly boolean[],
): readonly ScoreGroup[] => {
  const counts = new Map<number, { positives: number; negatives: number }>();
  for (const [i, score] of scores.entries()) {
    const count = counts.get(score) ?? { positives: 0, negatives: 0 };
    counts.set(score, count);
    if (labels[i]) count.positives++;
    else count.negatives++;
  }
  return [...counts]
    .map(([score, count]) => ({ score, ...count }))
    .sort((a, b) => b.score - a.score);
};

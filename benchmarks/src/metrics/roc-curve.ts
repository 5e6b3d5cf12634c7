import { descendingGroups } from './descending-groups.ts';

/** What is found and what is wrongly flagged if scores from this one on are flagged. */
export interface RocPoint {
  readonly threshold: number;
  readonly recall: number;
  readonly falseAlarms: number;
}

/** One point for each score, from nothing flagged (an infinite threshold) to everything. */
export const rocCurve = (
  scores: readonly number[],
  labels: readonly boolean[],
): readonly RocPoint[] => {
  const groups = descendingGroups(scores, labels);
  const positives = groups.reduce((sum, group) => sum + group.positives, 0);
  const negatives = scores.length - positives;
  let [found, wrong] = [0, 0];
  const points = groups.map((group) => {
    found += group.positives;
    wrong += group.negatives;
    return {
      threshold: group.score,
      recall: found / positives,
      falseAlarms: wrong / negatives,
    };
  });
  return [{ threshold: Number.POSITIVE_INFINITY, recall: 0, falseAlarms: 0 }, ...points];
};

/** The highest recall with at most this share of false alarms. */
export const recallAt = (curve: readonly RocPoint[], falseAlarms: number): number =>
  curve.reduce(
    (best, point) => (point.falseAlarms <= falseAlarms ? Math.max(best, point.recall) : best),
    0,
  );

/** Keeps at most `most` points, evenly spaced by false alarms and recall, with both ends. */
export const thinCurve = (curve: readonly RocPoint[], most = 100): readonly RocPoint[] => {
  const seen = new Set<number>();
  return curve.filter((point, i) => {
    const place = Math.round((most / 2) * (point.recall + point.falseAlarms));
    const isKept = i === 0 || i === curve.length - 1 || !seen.has(place);
    seen.add(place);
    return isKept;
  });
};

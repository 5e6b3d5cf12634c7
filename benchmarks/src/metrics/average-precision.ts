import { descendingGroups } from './descending-groups.ts';

/**
 * Area under the precision-recall curve as average precision, without interpolation, like
 * scikit-learn's `average_precision_score`. `NaN` without positives.
 */
export const averagePrecision = (scores: readonly number[], labels: readonly boolean[]): number => {
  let [hits, rows, sum] = [0, 0, 0];
  for (const { positives, negatives } of descendingGroups(scores, labels)) {
    hits += positives;
    rows += positives + negatives;
    sum += positives * (hits / rows);
  }
  return sum / hits;
};

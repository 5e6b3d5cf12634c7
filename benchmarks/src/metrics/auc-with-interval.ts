import { bootstrap } from './bootstrap.ts';
import { rocAuc } from './roc-auc.ts';
import { round } from './share.ts';

export interface AucWithInterval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** ROC AUC with its 95 % bootstrap interval. */
export const aucWithInterval = (
  scores: readonly number[],
  labels: readonly boolean[],
): AucWithInterval => {
  const [low, high] = bootstrap(scores.length, (indices) =>
    rocAuc(
      indices.map((i) => scores[i] as number),
      indices.map((i) => labels[i] as boolean),
    ),
  );
  return { value: round(rocAuc(scores, labels)), low: round(low), high: round(high) };
};

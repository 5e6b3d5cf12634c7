import type { Severity, Signal, Source } from '@nightlight/core';
import type { TextModelHead } from '@nightlight/runtime';

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

const severityOf = (score: number, { thresholds }: TextModelHead): Severity => {
  if (score >= thresholds.high.score) return 'high';
  if (score >= thresholds.medium.score) return 'medium';
  return score >= thresholds.low.score ? 'low' : 'none';
};

/** One signal per head, with the model's calibration and thresholds. */
export const toSignals = (
  logits: ArrayLike<number>,
  heads: readonly TextModelHead[],
  source: Source,
): Signal[] =>
  heads.map((head, i) => {
    const { slope, intercept } = head.calibration;
    const score = sigmoid(slope * (logits[i] as number) + intercept);
    return { kind: head.kind, score, severity: severityOf(score, head), source };
  });

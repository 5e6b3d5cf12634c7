import type { Signal, Source } from '@nightlight/core';
import type { TextModelHead } from '@nightlight/runtime';
import { toScore, toSeverity } from '../classifier/signals.ts';

/** Creates one signal per head, with the model's calibration and thresholds. */
export const toSignals = (
  logits: ArrayLike<number>,
  heads: readonly TextModelHead[],
  source: Source,
): Signal[] =>
  heads.map((head, i) => {
    const score = toScore(logits[i] as number, head);
    return { kind: head.kind, score, severity: toSeverity(score, head), source };
  });

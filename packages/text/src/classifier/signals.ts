import type { Severity, Signal, Source, TurnScores } from '@nightlight/core';
import type { TextModelHead, TurnHead } from '@nightlight/runtime';
import type { TextOutput } from '@nightlight/runtime/onnx';
import { phraseOf, spanOf } from './span.ts';

/** The model's output for one window, with the pieces that it read. */
export interface WindowOutput extends TextOutput {
  readonly pieces: readonly string[];
}

/** Calibrated score of a logit, 0 to 1 (Platt 1999). */
export const scoreOf = (logit: number, { calibration }: TextModelHead): number =>
  1 / (1 + Math.exp(-(calibration.slope * logit + calibration.intercept)));

/** The highest severity whose threshold the score reaches. */
export const severityOf = (score: number, { thresholds }: TextModelHead): Severity => {
  if (score >= thresholds.high.score) return 'high';
  if (score >= thresholds.medium.score) return 'medium';
  return score >= thresholds.low.score ? 'low' : 'none';
};

/** Leaves out the special tokens at both ends: they stand for no word. */
const phraseIn = ({ pieces, evidence }: WindowOutput, head: number, heads: number) =>
  phraseOf(
    pieces.slice(1, -1),
    pieces.slice(1, -1).map((_, i) => evidence[(i + 1) * heads + head] as number),
  );

/**
 * One signal per head, over all windows of a text: the highest logit wins, with the
 * model's calibration and thresholds.
 */
export const toSignals = (
  windows: readonly WindowOutput[],
  text: string,
  heads: readonly TextModelHead[],
  source: Source,
): Signal[] => {
  if (windows.length === 0) return [];
  return heads.map((head, i) => {
    const logit = ({ logits }: WindowOutput): number => logits[i] as number;
    const best = windows.reduce((most, one) => (logit(one) > logit(most) ? one : most));
    const score = scoreOf(logit(best), head);
    const severity = severityOf(score, head);
    const phrase = severity === 'none' ? undefined : phraseIn(best, i, heads.length);
    const span = phrase === undefined ? undefined : spanOf(text, phrase);
    return { kind: head.kind, score, severity, ...(span ? { span } : {}), source };
  });
};

/** Upper bound of a turn score; ordinary turns rarely reach it. */
const MAX_TURN_SCORE = 2;

/** Turn scores of a text, from the logits of each window: the highest of each kind. */
export const turnScores = (
  windows: readonly Float32Array[],
  heads: readonly TurnHead[],
): TurnScores => {
  const logits = heads.map((_, i) => Math.max(...windows.map((turn) => turn[i] as number)));
  const scores = heads.map(({ kind, low, high }, i) => {
    const scaled = ((logits[i] as number) - low) / (high - low);
    return [kind, Math.min(MAX_TURN_SCORE, scaled)] as const;
  });
  return {
    kinds: Object.fromEntries(scores.filter(([, one]) => one > 0)),
    any: 1 - logits.reduce((none, logit) => none / (1 + Math.exp(logit)), 1),
  };
};

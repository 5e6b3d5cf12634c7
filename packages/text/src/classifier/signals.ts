import type { Severity, Signal, Source, TurnScores } from '@nightlight/core';
import type { TextModelHead, TextModelManifest, TurnHead } from '@nightlight/runtime';
import type { TextOutput } from '@nightlight/runtime/onnx';
import { combineSeverities } from './combine-severities.ts';
import { gradeScore } from './grade-score.ts';
import { findPhrase, locatePhrase } from './span.ts';

/** The model's output for one window, with the pieces that the model read. */
export interface WindowOutput extends TextOutput {
  readonly pieces: readonly string[];
}

/** Converts a logit to a calibrated score from 0 to 1 (Platt 1999). */
export const toScore = (logit: number, { calibration }: TextModelHead): number =>
  1 / (1 + Math.exp(-(calibration.slope * logit + calibration.intercept)));

/** Returns the highest severity whose threshold the score reaches. */
export const toSeverity = (
  score: number,
  { thresholds: { low, medium, high } }: TextModelHead,
): Severity => gradeScore(score, { low: low.score, medium: medium.score, high: high.score });

/** Finds the words that carry most of the evidence. The special tokens at both ends are no words. */
const findEvidencePhrase = ({ pieces, evidence }: WindowOutput, head: number, heads: number) =>
  findPhrase(
    pieces.slice(1, -1),
    pieces.slice(1, -1).map((_, i) => evidence[(i + 1) * heads + head] as number),
  );

/**
 * Creates one signal per head from its logit, with the model's calibration and thresholds. `logits`
 * are in the order of the heads.
 */
export const gradeLogits = (
  logits: readonly number[],
  { heads, combined }: Pick<TextModelManifest, 'heads' | 'combined'>,
  source: Source,
): readonly Signal[] => {
  const signals = heads.map((head, i) => {
    const score = toScore(logits[i] as number, head);
    return { kind: head.kind, score, severity: toSeverity(score, head), source };
  });
  return combineSeverities(signals, combined);
};

/**
 * Creates one signal per head from the highest logit over all windows of a text, with the model's
 * calibration and thresholds.
 */
export const toSignals = (
  windows: readonly WindowOutput[],
  text: string,
  manifest: Pick<TextModelManifest, 'heads' | 'combined'>,
  source: Source,
): Signal[] => {
  if (windows.length === 0) return [];
  const { heads } = manifest;
  const strongestWindows = heads.map((_, i) => {
    const getLogit = ({ logits }: WindowOutput): number => logits[i] as number;
    return windows.reduce((a, b) => (getLogit(b) > getLogit(a) ? b : a));
  });
  const logits = strongestWindows.map((window, i) => window.logits[i] as number);
  return gradeLogits(logits, manifest, source).map((signal, i) => {
    if (signal.severity === 'none') return signal;
    const phrase = findEvidencePhrase(strongestWindows[i] as WindowOutput, i, heads.length);
    const span = phrase === undefined ? undefined : locatePhrase(text, phrase);
    return span ? { ...signal, span } : signal;
  });
};

/** Upper bound of a turn score. Ordinary turns rarely reach it. */
const MAX_TURN_SCORE = 2;

/** Converts the logits of all windows of a text to turn scores. The highest logit of a kind counts. */
export const toTurnScores = (
  windows: readonly Float32Array[],
  heads: readonly TurnHead[],
): TurnScores => {
  const logits = heads.map((_, i) => Math.max(...windows.map((logits) => logits[i] as number)));
  const scores = heads.map(({ kind, low, high }, i) => {
    const scaled = ((logits[i] as number) - low) / (high - low);
    return [kind, Math.min(MAX_TURN_SCORE, scaled)] as const;
  });
  return {
    kinds: Object.fromEntries(scores.filter(([, score]) => score > 0)),
    any: 1 - logits.reduce((product, logit) => product / (1 + Math.exp(logit)), 1),
  };
};

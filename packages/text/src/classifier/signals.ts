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

/** The logit of a head, and the window that it comes from. */
export interface Reading {
  readonly logit: number;
  readonly window: WindowOutput;
}

/** Selects the highest logit of each head over all windows of a text. */
export const selectReadings = (
  windows: readonly WindowOutput[],
  { heads }: Pick<TextModelManifest, 'heads'>,
): Reading[] =>
  windows.length === 0
    ? []
    : heads.map((_, i) =>
        windows
          .map((window) => ({ logit: window.logits[i] as number, window }))
          .reduce((a, b) => (b.logit > a.logit ? b : a)),
      );

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
 * Creates one signal per head from its reading, with the model's calibration and thresholds. Without
 * readings there are no signals.
 */
export const toSignals = (
  readings: readonly Reading[],
  text: string,
  manifest: Pick<TextModelManifest, 'heads' | 'combined'>,
  source: Source,
): Signal[] => {
  if (readings.length === 0) return [];
  const logits = readings.map(({ logit }) => logit);
  return gradeLogits(logits, manifest, source).map((signal, i) => {
    if (signal.severity === 'none') return signal;
    const { window } = readings[i] as Reading;
    const phrase = findEvidencePhrase(window, i, manifest.heads.length);
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
  const scores = heads.map(({ kind, low, high }, i) => {
    const logit = Math.max(...windows.map((logits) => logits[i] as number));
    return [kind, Math.min(MAX_TURN_SCORE, (logit - low) / (high - low))] as const;
  });
  return { kinds: Object.fromEntries(scores.filter(([, score]) => score > 0)) };
};

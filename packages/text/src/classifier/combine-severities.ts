import { harmOf, SEVERITIES, type Severity, type Signal } from '@nightlight/core';
import type { CombinedThresholds } from '@nightlight/runtime';
import { gradeScore } from './grade-score.ts';

/** Whether a kind is part of the combined score. A worry gets help and never a pause, so it is not. */
const isCombined = ({ kind }: Signal): boolean => {
  const harm = harmOf(kind);
  return harm !== undefined && harm !== 'self-harm';
};

/** The probability that at least one kind is present, if they were independent (Pearl 1988). */
const combineScores = (signals: readonly Signal[]): number =>
  1 - signals.reduce((absent, { score }) => absent * (1 - score), 1);

const milder = (a: Severity, b: Severity): Severity =>
  SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b) ? a : b;

/**
 * Sets the severity of the strongest kind of harm from the combined score of all kinds. The other
 * kinds are at most as severe. So a message that is a little of everything is noticed, and the share
 * of harmless messages that are stopped depends on one threshold instead of one per kind.
 * Without `thresholds`, all severities stay as they are.
 */
export const combineSeverities = (
  signals: readonly Signal[],
  thresholds: CombinedThresholds | undefined,
): readonly Signal[] => {
  const combined = signals.filter(isCombined);
  if (!thresholds || combined.length === 0) return signals;
  const severity = gradeScore(combineScores(combined), thresholds);
  const strongest = combined.reduce((a, b) => (b.score > a.score ? b : a));
  return signals.map((signal) => {
    if (!isCombined(signal)) return signal;
    return {
      ...signal,
      severity: signal === strongest ? severity : milder(signal.severity, severity),
    };
  });
};

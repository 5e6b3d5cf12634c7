import { harmOf, SEVERITIES, type Severity, type Signal } from '@nightlight/core';
import type { CombinedThresholds } from '@nightlight/runtime';
import { gradeScore } from './grade-score.ts';

/** Whose combined score a kind is part of. A worry gets help and never a pause, so it is in neither. */
const groupOf = ({ kind }: Signal): keyof CombinedThresholds | undefined => {
  const harm = harmOf(kind);
  if (harm === undefined || harm === 'self-harm') return undefined;
  return harm === 'bullying' ? 'bullying' : 'others';
};

/** The probability that at least one kind is present, if they were independent (Pearl 1988). */
const combineScores = (signals: readonly Signal[]): number =>
  1 - signals.reduce((absent, { score }) => absent * (1 - score), 1);

const milder = (a: Severity, b: Severity): Severity =>
  SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b) ? a : b;

/** The severity of a group of kinds, and the strongest of them, which gets it. */
interface Graded {
  readonly severity: Severity;
  readonly strongest: Signal | undefined;
}

const grade = (signals: readonly Signal[], thresholds: CombinedThresholds['others']): Graded => ({
  severity: gradeScore(combineScores(signals), thresholds),
  strongest: signals.reduce<Signal | undefined>(
    (a, b) => (a && a.score >= b.score ? a : b),
    undefined,
  ),
});

/**
 * Sets the severity of the strongest kind of bullying from the combined score of all kinds of
 * bullying, and likewise for the other harms. The other kinds are at most as severe. So a message that
 * is a little of everything is noticed, and the share of harmless messages that are stopped depends on
 * two thresholds instead of one per kind. Without `thresholds`, all severities stay as they are.
 */
export const combineSeverities = (
  signals: readonly Signal[],
  thresholds: CombinedThresholds | undefined,
): readonly Signal[] => {
  if (!thresholds) return signals;
  const of = (group: keyof CombinedThresholds): Graded =>
    grade(
      signals.filter((signal) => groupOf(signal) === group),
      thresholds[group],
    );
  const graded = { bullying: of('bullying'), others: of('others') };
  return signals.map((signal) => {
    const group = groupOf(signal);
    if (!group) return signal;
    const { severity, strongest } = graded[group];
    return {
      ...signal,
      severity: signal === strongest ? severity : milder(signal.severity, severity),
    };
  });
};

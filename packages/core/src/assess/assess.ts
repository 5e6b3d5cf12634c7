import { HARMS, type Harm, harmOf, type Kind } from '../harm.ts';
import { atLeast, type Reading, SEVERITIES, type Severity, type Signal } from '../signal.ts';
import type { Assessment, Confidence, HarmAssessment } from './assessment.ts';
import { CONFIDENCE } from './constants.ts';

const confidenceOf = (score: number): Confidence =>
  score >= CONFIDENCE.high ? 'high' : score >= CONFIDENCE.medium ? 'medium' : 'low';

const strongest = (signals: readonly Signal[], kind: Kind): Signal | undefined =>
  signals.filter((signal) => signal.kind === kind).sort((a, b) => b.score - a.score)[0];

/** Most severe first, then highest score. */
const byWeight = (a: Signal, b: Signal): number =>
  SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || b.score - a.score;

const assessHarm = (harm: Harm, signals: readonly Signal[], softened: boolean): HarmAssessment => {
  const own = signals.filter((signal) => harmOf(signal.kind) === harm).sort(byWeight);
  const carrying = own.filter((signal) => signal.severity !== 'none');
  const score = own.reduce((most, signal) => Math.max(most, signal.score), 0);
  const severity: Severity = softened ? 'none' : (carrying[0]?.severity ?? 'none');
  return {
    score,
    severity,
    confidence: confidenceOf(score),
    signals: severity === 'none' ? [] : carrying,
  };
};

/**
 * From what the classifiers saw to what is thought of each harm. Pure.
 *
 * Markers decide how a harm is read. Help-seeking wins over every harm that is
 * seen less firmly than it: who tells what was done to them repeats the words.
 * Counter-speech does the same for bullying. A worry about self-harm takes over
 * where it is the firmer reading of words that also look like a threat.
 */
export const assess = (readings: readonly Reading[]): Assessment => {
  const signals = readings.flatMap((reading) => reading.signals);
  const help = strongest(signals, 'help-seeking');
  const worry = strongest(signals, 'self-harm');
  const counter = strongest(signals, 'counter-speech');
  const asks = help !== undefined && atLeast(help.severity, 'medium');
  const worried = worry !== undefined && atLeast(worry.severity, 'low');
  const counters = counter !== undefined && atLeast(counter.severity, 'medium');

  const softens = (harm: Harm): boolean => {
    if (harm === 'self-harm') return false;
    const score = Math.max(
      0,
      ...signals
        .filter((s) => harmOf(s.kind) === harm && s.severity !== 'none')
        .map((s) => s.score),
    );
    if (asks && help.score >= score) return true;
    if (harm === 'bullying' && worried && worry.score >= score) return true;
    return harm === 'bullying' && counters && counter.score >= score;
  };

  const harms = Object.fromEntries(
    HARMS.map((harm) => [harm, assessHarm(harm, signals, softens(harm))]),
  ) as Record<Harm, HarmAssessment>;

  return {
    harms,
    support: asks ? 'asks-for-help' : worried ? 'worry' : 'none',
    counterSpeech: counters,
    degraded: [...new Set(readings.flatMap((reading) => reading.degraded))],
  };
};

import { HARMS, type Harm, harmOf, type Kind } from '../harm.ts';
import type { Direction } from '../message.ts';
import {
  atLeast,
  type Classification,
  type Degraded,
  SEVERITIES,
  type Severity,
  type Signal,
} from '../signal.ts';
import type { Assessment, Confidence, HarmAssessment } from './assessment.ts';
import { CONFIDENCE } from './constants.ts';
import { clearAllowed, findBlocked } from './listed.ts';
import { assessPictures } from './pictures.ts';
import { adjustToSetting, raiseCorroborated, type Setting } from './setting.ts';

const toConfidence = (score: number): Confidence =>
  score >= CONFIDENCE.high ? 'high' : score >= CONFIDENCE.medium ? 'medium' : 'low';

const strongestOfKind = (signals: readonly Signal[], kind: Kind): Signal | undefined =>
  signals.filter((signal) => signal.kind === kind).sort((a, b) => b.score - a.score)[0];

/** Sorts the most severe signal first; signals of equal severity by score. */
const bySeverityThenScore = (a: Signal, b: Signal): number =>
  SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || b.score - a.score;

/**
 * Combines the scores of all kinds of one harm: the probability that at least one kind
 * is present, if the kinds were independent (a noisy-OR, Pearl 1988). Several weak kinds
 * of one harm therefore count more than the strongest of them alone.
 */
const noisyOr = (signals: readonly Signal[]): number => {
  const highestScores = new Map<Kind, number>();
  for (const { kind, score } of signals)
    highestScores.set(kind, Math.max(score, highestScores.get(kind) ?? 0));
  return 1 - [...highestScores.values()].reduce((remaining, score) => remaining * (1 - score), 1);
};

const assessHarm = (
  harm: Harm,
  signals: readonly Signal[],
  isCancelled: boolean,
): HarmAssessment => {
  const ofHarm = signals.filter((signal) => harmOf(signal.kind) === harm).sort(bySeverityThenScore);
  // Markers come from the text, so they cancel only text signals, never pictures.
  const remainingSignals = ofHarm.filter(
    (signal) => signal.severity !== 'none' && !(isCancelled && !signal.picture),
  );
  const score = noisyOr(ofHarm);
  return {
    score,
    severity: remainingSignals[0]?.severity ?? 'none',
    confidence: toConfidence(score),
    signals: remainingSignals,
  };
};

/** A message with pictures but without text is not empty: the pictures were checked. */
const collectDegraded = (
  classifications: readonly Classification[],
  hasPictures: boolean,
): readonly Degraded[] => {
  const all = new Set(classifications.flatMap((classification) => classification.degraded));
  if (hasPictures) all.delete('nothing-to-read');
  return [...all];
};

/**
 * "You should hurt yourself" uses the same words as a cry for help. If the message
 * encourages someone else at least as clearly, it is not treated as one.
 */
const isEncouragement = (selfHarm: Signal, encouragement: Severity): boolean =>
  atLeast(encouragement, 'medium') && atLeast(encouragement, selfHarm.severity);

/**
 * Whether a marker has at least medium severity and is at least as severe as the harm.
 * Compares severities and not scores, because each kind has its own scale. The
 * thresholds in the model's manifest make severities comparable.
 */
const isAsSevere = (marker: Signal | undefined, harm: Severity): boolean =>
  marker !== undefined && atLeast(marker.severity, 'medium') && atLeast(marker.severity, harm);

/**
 * Harms that help-seeking can cancel. People who ask for help repeat what happened to
 * them, so in an outgoing message it cancels every harm except self-harm. In an incoming
 * message, "help me" can be bait, so it cancels only bullying.
 */
const CANCELLED_BY_HELP_SEEKING: Readonly<Record<Direction, readonly Harm[]>> = {
  outgoing: ['bullying', 'grooming', 'explicit', 'scam', 'personal-info'],
  incoming: ['bullying'],
};

/**
 * Combines the signals of all classifiers into an assessment of each harm. Pure.
 * Some kinds are markers: they are no harm themselves, but can cancel one. A cancelled
 * harm has severity `none` and no text signals; its score stays. There are three
 * markers, and each needs at least medium severity and at least the severity of the
 * harm:
 * - `help-seeking` (the author asks for help) cancels the harms in
 *   `CANCELLED_BY_HELP_SEEKING`, because people who report what was done to them repeat
 *   the words.
 * - `counter-speech` (the author speaks up against harm) cancels bullying, because it
 *   often quotes the insult.
 * - `self-harm` in the text (a worry about the author or a friend) cancels bullying,
 *   unless the message encourages someone else to self-harm. Then self-harm itself is
 *   cancelled.
 */
export const assess = (
  classifications: readonly Classification[],
  setting: Setting,
): Assessment => {
  const { direction } = setting;
  const matches = classifications.flatMap((classification) => classification.listed ?? []);
  const found = classifications.flatMap((classification) => classification.signals);
  const signals = clearAllowed(adjustToSetting(raiseCorroborated(found), setting), matches);
  const helpSeeking = strongestOfKind(signals, 'help-seeking');
  const selfHarm = strongestOfKind(signals, 'self-harm');
  const counterSpeech = strongestOfKind(signals, 'counter-speech');
  const encouragement = strongestOfKind(signals, 'encouraging-self-harm')?.severity ?? 'none';
  // Self-harm in a picture leads to help, but does not cancel bullying in the text.
  const selfHarmInText = strongestOfKind(
    signals.filter(({ picture }) => !picture),
    'self-harm',
  );
  const isWorry =
    selfHarm !== undefined &&
    atLeast(selfHarm.severity, 'low') &&
    !isEncouragement(selfHarm, encouragement);

  const isCancelled = (harm: Harm): boolean => {
    if (harm === 'self-harm') return !isWorry;
    const [mostSevere] = signals
      .filter((signal) => harmOf(signal.kind) === harm && !signal.picture)
      .sort(bySeverityThenScore);
    const severity = mostSevere?.severity ?? 'none';
    if (isAsSevere(helpSeeking, severity) && CANCELLED_BY_HELP_SEEKING[direction].includes(harm))
      return true;
    if (harm !== 'bullying') return false;
    if (isAsSevere(counterSpeech, severity)) return true;
    return isWorry && isAsSevere(selfHarmInText, severity);
  };

  const pictures = assessPictures(classifications, signals);
  const harms = Object.fromEntries(
    HARMS.map((harm) => [harm, assessHarm(harm, signals, isCancelled(harm))]),
  ) as Record<Harm, HarmAssessment>;

  return {
    harms,
    support: isAsSevere(helpSeeking, 'medium') ? 'asks-for-help' : isWorry ? 'worry' : 'none',
    counterSpeech: isAsSevere(counterSpeech, 'medium'),
    listed: findBlocked(matches),
    ...(pictures.length > 0 ? { pictures } : {}),
    degraded: collectDegraded(classifications, pictures.length > 0),
  };
};

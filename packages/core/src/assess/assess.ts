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
import { blockedBy, withoutAllowed } from './listed.ts';
import { assessPictures } from './pictures.ts';
import { adjustedFor, corroborated, type Setting } from './setting.ts';

const confidenceOf = (score: number): Confidence =>
  score >= CONFIDENCE.high ? 'high' : score >= CONFIDENCE.medium ? 'medium' : 'low';

const strongest = (signals: readonly Signal[], kind: Kind): Signal | undefined =>
  signals.filter((signal) => signal.kind === kind).sort((a, b) => b.score - a.score)[0];

/** Most severe first, then highest score. */
const byWeight = (a: Signal, b: Signal): number =>
  SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || b.score - a.score;

/**
 * Probability that at least one kind is present if the kinds were independent: a noisy
 * or (Pearl 1988). Several weak kinds of one harm say more than the strongest alone.
 */
const noisyOr = (signals: readonly Signal[]): number => {
  const best = new Map<Kind, number>();
  for (const { kind, score } of signals) best.set(kind, Math.max(score, best.get(kind) ?? 0));
  return 1 - [...best.values()].reduce((none, score) => none * (1 - score), 1);
};

const assessHarm = (harm: Harm, signals: readonly Signal[], softened: boolean): HarmAssessment => {
  const own = signals.filter((signal) => harmOf(signal.kind) === harm).sort(byWeight);
  // Text markers soften text only, never pictures.
  const counted = own.filter(
    (signal) => signal.severity !== 'none' && !(softened && !signal.picture),
  );
  const score = noisyOr(own);
  return {
    score,
    severity: counted[0]?.severity ?? 'none',
    confidence: confidenceOf(score),
    signals: counted,
  };
};

/** A message with pictures but without text had something to check. */
const degradedOf = (
  classifications: readonly Classification[],
  hasPictures: boolean,
): readonly Degraded[] => {
  const all = new Set(classifications.flatMap((classification) => classification.degraded));
  if (hasPictures) all.delete('nothing-to-read');
  return [...all];
};

/** Encouraging someone else to hurt themselves uses the words of worry, but isn't one. */
const isUrging = (worry: Signal, urging: Severity): boolean =>
  atLeast(urging, 'medium') && atLeast(urging, worry.severity);

/**
 * Whether a marker is at least as severe as a harm. Compares severities, not scores,
 * because each head has its own scale and its thresholds make severities comparable.
 */
const isAsSevere = (marker: Signal | undefined, harm: Severity): boolean =>
  marker !== undefined && atLeast(marker.severity, 'medium') && atLeast(marker.severity, harm);

/**
 * Harms that help-seeking explains: outgoing messages may repeat anything that happened;
 * incoming ones could be bait.
 */
const EXPLAINED_BY_HELP_SEEKING: Readonly<Record<Direction, readonly Harm[]>> = {
  outgoing: ['bullying', 'grooming', 'explicit', 'scam', 'personal-info'],
  incoming: ['bullying'],
};

/**
 * Combines the signals of all classifiers into an assessment of each harm. Pure.
 * Markers change how a harm is read. People who report what was done to them repeat the
 * words, so help-seeking softens a harm that is not more severe than the marker.
 * Counter-speech does the same for bullying. A worry about self-harm replaces bullying
 * if it is at least as severe, but never if the message encourages someone else to
 * self-harm.
 */
export const assess = (
  classifications: readonly Classification[],
  setting: Setting,
): Assessment => {
  const { direction } = setting;
  const matches = classifications.flatMap((classification) => classification.listed ?? []);
  const seen = classifications.flatMap((classification) => classification.signals);
  const signals = withoutAllowed(adjustedFor(corroborated(seen), setting), matches);
  const help = strongest(signals, 'help-seeking');
  const worry = strongest(signals, 'self-harm');
  const counter = strongest(signals, 'counter-speech');
  const urging = strongest(signals, 'encouraging-self-harm')?.severity ?? 'none';
  // A worry in a picture leads to help, but does not soften the text next to it.
  const worryInText = strongest(
    signals.filter(({ picture }) => !picture),
    'self-harm',
  );
  const worried = worry !== undefined && atLeast(worry.severity, 'low') && !isUrging(worry, urging);

  const softens = (harm: Harm): boolean => {
    if (harm === 'self-harm') return !worried;
    const [first] = signals
      .filter((signal) => harmOf(signal.kind) === harm && !signal.picture)
      .sort(byWeight);
    const severity = first?.severity ?? 'none';
    if (isAsSevere(help, severity) && EXPLAINED_BY_HELP_SEEKING[direction].includes(harm))
      return true;
    if (harm !== 'bullying') return false;
    if (isAsSevere(counter, severity)) return true;
    return worried && isAsSevere(worryInText, severity);
  };

  const pictures = assessPictures(classifications, signals);
  const harms = Object.fromEntries(
    HARMS.map((harm) => [harm, assessHarm(harm, signals, softens(harm))]),
  ) as Record<Harm, HarmAssessment>;

  return {
    harms,
    support: isAsSevere(help, 'medium') ? 'asks-for-help' : worried ? 'worry' : 'none',
    counterSpeech: isAsSevere(counter, 'medium'),
    listed: blockedBy(matches),
    ...(pictures.length > 0 ? { pictures } : {}),
    degraded: degradedOf(classifications, pictures.length > 0),
  };
};

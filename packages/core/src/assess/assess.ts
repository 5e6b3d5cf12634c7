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
import { corroborated, inSetting, type Setting } from './setting.ts';

const confidenceOf = (score: number): Confidence =>
  score >= CONFIDENCE.high ? 'high' : score >= CONFIDENCE.medium ? 'medium' : 'low';

const strongest = (signals: readonly Signal[], kind: Kind): Signal | undefined =>
  signals.filter((signal) => signal.kind === kind).sort((a, b) => b.score - a.score)[0];

/** Most severe first, then highest score. */
const byWeight = (a: Signal, b: Signal): number =>
  SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || b.score - a.score;

/**
 * That at least one kind is there, were the kinds independent: a noisy or (Pearl
 * 1988). Several faint kinds of one harm tell more than the strongest alone.
 */
const anyOf = (signals: readonly Signal[]): number => {
  const best = new Map<Kind, number>();
  for (const { kind, score } of signals) best.set(kind, Math.max(score, best.get(kind) ?? 0));
  return 1 - [...best.values()].reduce((none, score) => none * (1 - score), 1);
};

const assessHarm = (harm: Harm, signals: readonly Signal[], softened: boolean): HarmAssessment => {
  const own = signals.filter((signal) => harmOf(signal.kind) === harm).sort(byWeight);
  // Words explain words: they make no picture milder.
  const carrying = own.filter(
    (signal) => signal.severity !== 'none' && !(softened && !signal.picture),
  );
  const score = anyOf(own);
  return {
    score,
    severity: carrying[0]?.severity ?? 'none',
    confidence: confidenceOf(score),
    signals: carrying,
  };
};

/** Without text but with pictures there was something to look at. */
const degradedOf = (
  classifications: readonly Classification[],
  hasPictures: boolean,
): readonly Degraded[] => {
  const all = new Set(classifications.flatMap((classification) => classification.degraded));
  if (hasPictures) all.delete('nothing-to-read');
  return [...all];
};

/** Telling somebody else to hurt themselves uses the words of worry; it is not one. */
const asUrging = (worry: Signal, urging: Severity): boolean =>
  atLeast(urging, 'medium') && atLeast(urging, worry.severity);

/**
 * Whether a marker is at least as firm a reading as a harm. By severity, not by
 * score: each head has a scale of its own, and its thresholds make them alike.
 */
const asFirm = (marker: Signal | undefined, harm: Severity): boolean =>
  marker !== undefined && atLeast(marker.severity, 'medium') && atLeast(marker.severity, harm);

/** What help-seeking explains: one's own words repeat everything; another's may be bait. */
const TOLD: Readonly<Record<Direction, readonly Harm[]>> = {
  outgoing: ['bullying', 'grooming', 'explicit', 'scam', 'personal-info'],
  incoming: ['bullying'],
};

/**
 * From what the classifiers saw to what is thought of each harm. Pure.
 *
 * Markers decide how a harm is read. Who tells what was done to them repeats the
 * words: help-seeking softens a harm that is seen no more firmly. Counter-speech
 * does the same for bullying. A worry about self-harm takes over where it is the
 * firmer reading of words that also look like bullying, but never from
 * encouraging somebody else to it.
 */
export const assess = (
  classifications: readonly Classification[],
  setting: Setting,
): Assessment => {
  const { direction } = setting;
  const matches = classifications.flatMap((classification) => classification.listed ?? []);
  const seen = classifications.flatMap((classification) => classification.signals);
  const signals = withoutAllowed(inSetting(corroborated(seen), setting), matches);
  const help = strongest(signals, 'help-seeking');
  const worry = strongest(signals, 'self-harm');
  const counter = strongest(signals, 'counter-speech');
  const urging = strongest(signals, 'encouraging-self-harm')?.severity ?? 'none';
  // A picture's worry gets help; it makes no words beside it milder.
  const saidWorry = strongest(
    signals.filter(({ picture }) => !picture),
    'self-harm',
  );
  const worried = worry !== undefined && atLeast(worry.severity, 'low') && !asUrging(worry, urging);

  const softens = (harm: Harm): boolean => {
    if (harm === 'self-harm') return !worried;
    const [first] = signals
      .filter((signal) => harmOf(signal.kind) === harm && !signal.picture)
      .sort(byWeight);
    const severity = first?.severity ?? 'none';
    if (asFirm(help, severity) && TOLD[direction].includes(harm)) return true;
    if (harm !== 'bullying') return false;
    if (asFirm(counter, severity)) return true;
    return worried && asFirm(saidWorry, severity);
  };

  const pictures = assessPictures(classifications, signals);
  const harms = Object.fromEntries(
    HARMS.map((harm) => [harm, assessHarm(harm, signals, softens(harm))]),
  ) as Record<Harm, HarmAssessment>;

  return {
    harms,
    support: asFirm(help, 'medium') ? 'asks-for-help' : worried ? 'worry' : 'none',
    counterSpeech: asFirm(counter, 'medium'),
    listed: blockedBy(matches),
    ...(pictures.length > 0 ? { pictures } : {}),
    degraded: degradedOf(classifications, pictures.length > 0),
  };
};

import { HARMS, type Harm, harmOf, type Kind } from '../harm.ts';
import {
  atLeast,
  type Classification,
  type Degraded,
  PATTERN_SOURCE,
  SEVERITIES,
  type Severity,
  type Signal,
} from '../signal.ts';
import type { Assessment, Confidence, HarmAssessment } from './assessment.ts';
import { CONFIDENCE } from './constants.ts';
import { isOfText, type Lifted, liftSignals, listHighKinds } from './lifted.ts';
import { clearAllowed, findBlocked } from './listed.ts';
import { assessPictures } from './pictures.ts';
import { adjustToSetting, dropToldToFriends, raiseCorroborated, type Setting } from './setting.ts';

const toConfidence = (score: number): Confidence =>
  score >= CONFIDENCE.high ? 'high' : score >= CONFIDENCE.medium ? 'medium' : 'low';

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
const isEncouragement = (selfHarm: Severity, encouragement: Severity): boolean =>
  atLeast(encouragement, 'medium') && atLeast(encouragement, selfHarm);

/**
 * An order to die that the patterns found. They skip reported speech, so its author doesn't
 * repeat what someone else said.
 */
const isOrderToDie = ({ kind, severity, source }: Signal): boolean =>
  kind === 'encouraging-self-harm' && severity === 'high' && source.id === PATTERN_SOURCE.id;

/** Harms that are done to someone else. */
const ATTACKS: readonly Harm[] = ['bullying', 'grooming', 'explicit', 'scam'];

const highestSeverity = (severities: readonly Severity[]): Severity =>
  [...severities].sort((a, b) => SEVERITIES.indexOf(b) - SEVERITIES.indexOf(a))[0] ?? 'none';

/** Sources have scales of their own, so the highest severity counts and not the highest score. */
const severityOfKind = (signals: readonly Signal[], kind: Kind): Severity =>
  highestSeverity(signals.filter((signal) => signal.kind === kind).map(({ severity }) => severity));

const severityOfHarm = (signals: readonly Signal[], harm: Harm): Severity =>
  highestSeverity(
    signals.filter(({ kind }) => harmOf(kind) === harm).map(({ severity }) => severity),
  );

/** What a message says about someone who needs help. */
interface Need {
  readonly support: Assessment['support'];
  readonly severity: Severity;
  /** The severity of the call for help alone. */
  readonly asking: Severity;
  /** The severity of a worry about self-harm, in the text or in a picture. */
  readonly worry: Severity;
  /** Whether the text asks for help or shows a worry at medium severity or more. */
  readonly isClearInText: boolean;
}

const findNeed = (signals: readonly Signal[], textSignals: readonly Signal[]): Need => {
  const encouragement = severityOfKind(signals, 'encouraging-self-harm');
  const worryIn = (some: readonly Signal[]): Severity => {
    const severity = severityOfKind(some, 'self-harm');
    return isEncouragement(severity, encouragement) ? 'none' : severity;
  };
  const seeking = severityOfKind(signals, 'help-seeking');
  const asking = seeking !== 'high' && signals.some(isOrderToDie) ? 'none' : seeking;
  const worry = worryIn(signals);
  const severity = highestSeverity([asking, worry]);
  const isAsking = atLeast(asking, 'medium') || (asking !== 'none' && worry === 'none');
  return {
    support: severity === 'none' ? 'none' : isAsking ? 'asks-for-help' : 'worry',
    ...{ severity, asking, worry },
    isClearInText: atLeast(highestSeverity([asking, worryIn(textSignals)]), 'medium'),
  };
};

/** Whether the classifier that found counter-speech is surer that the text is bullying itself. */
const isSurerOfBullying = (textSignals: readonly Signal[]): boolean => {
  const found = textSignals.filter(({ kind }) => kind === 'counter-speech');
  return textSignals.some(
    ({ kind, score, source }) =>
      harmOf(kind) === 'bullying' &&
      found.some((one) => one.source.id === source.id && one.score < score),
  );
};

/**
 * Whether the user can say that help was wrong: the need is clear, comes from the text alone,
 * and is no worry of high severity.
 */
const isHelpLiftable = ({ severity, worry }: Need, signals: readonly Signal[]): boolean => {
  const others = signals.filter((signal) => !isOfText(signal));
  return (
    atLeast(severity, 'medium') &&
    worry !== 'high' &&
    !atLeast(findNeed(others, []).severity, 'medium')
  );
};

const findMatches = (classifications: readonly Classification[]) =>
  classifications.flatMap((classification) => classification.listed ?? []);

/** Returns all signals with the severities that they have in this setting. */
const findSignals = (
  classifications: readonly Classification[],
  setting: Setting,
): readonly Signal[] => {
  const found = classifications.flatMap((classification) => classification.signals);
  const adjusted = adjustToSetting(raiseCorroborated(dropToldToFriends(found, setting)), setting);
  return clearAllowed(adjusted, findMatches(classifications));
};

/** Finds the kinds that the text of a message shows with high severity. */
export const findHighKinds = (
  classifications: readonly Classification[],
  setting: Setting,
): readonly Kind[] => listHighKinds(findSignals(classifications, setting));

/**
 * Combines the signals of all classifiers into an assessment of each harm. Pure.
 * Some kinds are markers: they are no harm themselves, but can cancel one. A cancelled
 * harm has severity `none` and no text signals; its score stays.
 * - `help-seeking` and a worry about `self-harm` in the text win at medium severity or
 *   more. People who need help repeat what was said to them. For the author they cancel
 *   every harm except self-harm. For a reader they cancel only bullying, because "help me"
 *   can be bait.
 * - `counter-speech` cancels bullying if it has at least medium severity and is at least
 *   as severe, because it often quotes the insult. If both are equally severe, the surer
 *   one wins.
 * - Encouraging someone else to self-harm is no worry. It cancels self-harm. An order to
 *   die outweighs a call for help of medium severity too, because the model takes "kys" for one.
 * - At low severity a need gets no answer if the author attacks someone, because a kind
 *   answer to a threat would sound like praise.
 * - A worry of medium severity shows a card with help. A call for help shows one at high
 *   severity, or at medium if the text also tells of a harm: "can you help me" alone is mostly
 *   ordinary talk (decision 36). Otherwise there is one quiet line that opens the same help.
 * - If the user said that a decision about this text was wrong (`setting.lifted`), some
 *   mild kinds no longer count at medium severity, and a card with help becomes one line,
 *   unless there is a worry of high severity. All of the above is judged as if they still
 *   counted, so lifting never adds anything.
 */
export const assess = (
  classifications: readonly Classification[],
  setting: Setting,
): Assessment => {
  const isOutgoing = setting.direction === 'outgoing';
  const signals = findSignals(classifications, setting);
  // Markers come from the text, so they cancel only text signals, never pictures.
  const textSignals = signals.filter(({ picture }) => !picture);
  const need = findNeed(signals, textSignals);
  const counterSpeech = severityOfKind(signals, 'counter-speech');

  const isCancelled = (harm: Harm): boolean => {
    if (harm === 'self-harm') return need.worry === 'none';
    if (need.isClearInText && (isOutgoing || harm === 'bullying')) return true;
    if (harm !== 'bullying' || !atLeast(counterSpeech, 'medium')) return false;
    const severity = severityOfHarm(textSignals, harm);
    return counterSpeech === severity
      ? !isSurerOfBullying(textSignals)
      : atLeast(counterSpeech, severity);
  };

  const assessHarms = (counting: readonly Signal[]): Record<Harm, HarmAssessment> =>
    Object.fromEntries(
      HARMS.map((harm) => [harm, assessHarm(harm, counting, isCancelled(harm))]),
    ) as Record<Harm, HarmAssessment>;

  const pictures = assessPictures(classifications, signals);
  const unlifted = assessHarms(signals);
  const harms = setting.lifted ? assessHarms(liftSignals(signals, setting)) : unlifted;
  const isAttack = ATTACKS.some((harm) => unlifted[harm].severity !== 'none');
  const isUnanswered = isOutgoing && isAttack && need.severity === 'low';
  const isHarmLifted = HARMS.some(
    (harm) => harms[harm].signals.length < unlifted[harm].signals.length,
  );
  const tellsOfHarm = (): boolean =>
    HARMS.some((harm) => atLeast(severityOfHarm(textSignals, harm), 'medium'));
  const lifted: readonly Lifted[] = [
    ...(isHarmLifted ? (['harm'] as const) : []),
    ...(setting.lifted && isHelpLiftable(need, signals) ? (['help'] as const) : []),
  ];

  return {
    harms,
    support: isUnanswered ? 'none' : need.support,
    supportSeverity: isUnanswered ? 'none' : need.severity,
    helpCard:
      atLeast(need.worry, 'medium') ||
      need.asking === 'high' ||
      (need.asking === 'medium' && tellsOfHarm()),
    counterSpeech: atLeast(counterSpeech, 'medium'),
    standsUp: isOutgoing && counterSpeech === 'high' && setting.answersUnkindness === true,
    ...(lifted.length > 0 ? { lifted } : {}),
    listed: findBlocked(findMatches(classifications)),
    ...(pictures.length > 0 ? { pictures } : {}),
    degraded: collectDegraded(classifications, pictures.length > 0),
  };
};

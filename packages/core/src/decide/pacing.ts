import type { Direction, Message } from '../message.ts';
import type { Pacing } from '../policy/policy.ts';
import type { Action } from '../policy/rules.ts';
import { atLeast, type Severity } from '../signal.ts';
import type { Choice, NudgeKey } from './decision.ts';

/** A nudge that was shown earlier in the same conversation, and what the user chose. */
export interface EarlierNudge {
  /** How long ago the nudge was shown, in milliseconds. */
  readonly ago: number;
  readonly about: NudgeKey['harm'];
  readonly direction: Direction;
  /** The author of the message that the nudge was about. */
  readonly author: Message['author'];
  readonly action: Action;
  readonly choice: Choice;
  /** Severity of the harm when the nudge was shown; `none` if there was no harm. */
  readonly severity: Severity;
  readonly variant?: 0 | 1;
}

/** The nudge that is about to be shown. */
export interface Pending {
  readonly action: Action;
  readonly about: NudgeKey['harm'];
  readonly direction: Direction;
  readonly author: Message['author'];
  /** Severity of the harm; `none` if there is no harm. */
  readonly severity: Severity;
  /** Show the nudge each time, but never twice in a row with the same wording. */
  readonly always?: boolean;
}

export interface PacingResult {
  readonly action: Action;
  /** Show nothing, because the same nudge was shown recently. */
  readonly silent: boolean;
  /** Which wording to use: never the one that was shown last. */
  readonly variant: 0 | 1;
  /** Why the action or the wording changed. */
  readonly rule?: 'pacing.said-already' | 'pacing.cool-down';
}

const MINUTE = 60_000;
const DEFAULT: Required<Pacing> = { repeatMinutes: 10, coolDownMinutes: 10, keepAsking: false };

/** Praise is shown at most once a day, because it only means something if it is rare. */
const PRAISE_MINUTES = 24 * 60;

/**
 * Topics that are shown each time, because someone may need help or content was stopped
 * or not checked.
 */
const NEVER_PACED: readonly NudgeKey['harm'][] = [
  'self-harm',
  'support',
  'known',
  'listed',
  'unread',
];

/**
 * Limits how often the same nudge appears in a conversation. Pure.
 * - Advice is not repeated within `repeatMinutes`, unless the harm has become more
 *   severe.
 * - After *send anyway*, the same harm gets one quiet nudge instead of a pause within
 *   `coolDownMinutes`. In a study (Katsaros, Yang and Fratamico 2022, "Reconsidering
 *   Tweets"), 69 of 100 people sent an insult unchanged after being asked; asking again
 *   at once only teaches people to click through. The minutes are our choice.
 * - Severe harms are asked about each time. With `keepAsking`, so is everything else.
 */
export const applyPacing = (
  pending: Pending,
  earlier: readonly EarlierNudge[] = [],
  pacing: Pacing = {},
): PacingResult => {
  const { repeatMinutes, coolDownMinutes, keepAsking } = { ...DEFAULT, ...pacing };
  const { action, about, direction, author, severity, always = false } = pending;
  // A nudge about one author must not silence a nudge about another.
  const sameTopic = earlier.filter(
    (nudge) => nudge.about === about && nudge.direction === direction && nudge.author === author,
  );
  const [latest] = [...sameTopic].sort((a, b) => a.ago - b.ago);
  const variant = latest && (latest.variant ?? 0) === 0 ? 1 : 0;
  const unchanged: PacingResult = { action, silent: false, variant };
  if (always || NEVER_PACED.includes(about)) return unchanged;
  const isWithin = (minutes: number) => (nudge: EarlierNudge) => nudge.ago < minutes * MINUTE;
  // Only a pause asks a question. Quiet nudges are recorded with the choice `send` too.
  const sentAnyway = sameTopic
    .filter(({ action, choice }) => action === 'pause' && choice === 'send')
    .filter(isWithin(coolDownMinutes))
    .sort((a, b) => a.ago - b.ago)[0];
  if (action === 'pause' && direction === 'outgoing') {
    if (!sentAnyway || keepAsking || severity === 'high') return unchanged;
    const rule = 'pacing.cool-down';
    return sameTopic.some((nudge) => nudge.action === 'nudge' && nudge.ago < sentAnyway.ago)
      ? { ...unchanged, action: 'allow', silent: true, rule }
      : { ...unchanged, action: 'nudge', rule };
  }
  const waitMinutes = about === 'kind' ? Math.max(PRAISE_MINUTES, repeatMinutes) : repeatMinutes;
  // A more severe harm gets a nudge even soon after a milder one.
  const atLeastAsSevere = sameTopic.filter((nudge) => atLeast(nudge.severity, severity));
  if ((action === 'nudge' || action === 'allow') && atLeastAsSevere.some(isWithin(waitMinutes))) {
    return { ...unchanged, action: 'allow', silent: true, rule: 'pacing.said-already' };
  }
  return unchanged;
};

import type { Direction, Message } from '../message.ts';
import type { Pacing } from '../policy/policy.ts';
import type { Action } from '../policy/rules.ts';
import { atLeast, type Severity } from '../signal.ts';
import type { Choice, NudgeKey } from './decision.ts';

/** A nudge that was shown earlier in the same conversation, and the person's choice. */
export interface EarlierNudge {
  /** Milliseconds since it was shown. */
  readonly ago: number;
  readonly about: NudgeKey['harm'];
  readonly direction: Direction;
  /** The author of the message that it was about. */
  readonly author: Message['author'];
  readonly action: Action;
  readonly choice: Choice;
  /** Severity of the harm at that time; `none` if there was none. */
  readonly severity: Severity;
  readonly variant?: 0 | 1;
}

/** The nudge that is about to be shown. */
export interface Pending {
  readonly action: Action;
  readonly about: NudgeKey['harm'];
  readonly direction: Direction;
  readonly author: Message['author'];
  /** Severity of the harm; `none` if there is none. */
  readonly severity: Severity;
  /** Shown each time, but never twice in a row with the same wording. */
  readonly always?: boolean;
}

export interface PacingResult {
  readonly action: Action;
  /** Show nothing, because it was shown recently. */
  readonly silent: boolean;
  /** Which wording to use: never the one that was read last. */
  readonly variant: 0 | 1;
  /** Why the action or the wording changed. */
  readonly rule?: 'pacing.said-already' | 'pacing.cool-down';
}

const MINUTE = 60_000;
const DEFAULT: Required<Pacing> = { repeatMinutes: 10, coolDownMinutes: 10, keepAsking: false };

/** Praise means something only if it is rare. */
const KIND_MINUTES = 24 * 60;

/** If someone may need help, the nudge is shown each time. */
const ALWAYS: readonly NudgeKey['harm'][] = ['self-harm', 'support', 'known', 'listed', 'unread'];

/**
 * Limits how often the same nudge appears. In a study, 69 of 100 people sent an insult
 * unchanged after being asked, and people who are asked again at once only learn to
 * click through. So advice is not repeated within some minutes, and after *send anyway*
 * the same harm gets one quiet nudge instead of a pause for a while. Severe harms are
 * asked about each time, and so is everything if the policy sets `keepAsking`. Advice is
 * repeated early if the harm has become more severe. Pure. (Katsaros, Yang and Fratamico
 * 2022, "Reconsidering Tweets"; the minutes are our choice.)
 */
export const applyPacing = (
  pending: Pending,
  earlier: readonly EarlierNudge[] = [],
  pacing: Pacing = {},
): PacingResult => {
  const { repeatMinutes, coolDownMinutes, keepAsking } = { ...DEFAULT, ...pacing };
  const { action, about, direction, author, severity, always = false } = pending;
  // A nudge about one author must not silence a nudge about another.
  const same = earlier.filter(
    (one) => one.about === about && one.direction === direction && one.author === author,
  );
  const [latest] = [...same].sort((a, b) => a.ago - b.ago);
  const variant = latest && (latest.variant ?? 0) === 0 ? 1 : 0;
  const unchanged: PacingResult = { action, silent: false, variant };
  if (always || ALWAYS.includes(about)) return unchanged;
  const within = (minutes: number) => (one: EarlierNudge) => one.ago < minutes * MINUTE;
  // Only a question can be answered: quiet nudges are recorded as sent too.
  const sentAnyway = same
    .filter(({ action, choice }) => action === 'pause' && choice === 'send')
    .filter(within(coolDownMinutes))
    .sort((a, b) => a.ago - b.ago)[0];
  if (action === 'pause' && direction === 'outgoing') {
    if (!sentAnyway || keepAsking || severity === 'high') return unchanged;
    const rule = 'pacing.cool-down';
    return same.some((one) => one.action === 'nudge' && one.ago < sentAnyway.ago)
      ? { ...unchanged, action: 'allow', silent: true, rule }
      : { ...unchanged, action: 'nudge', rule };
  }
  const waitMinutes = about === 'kind' ? Math.max(KIND_MINUTES, repeatMinutes) : repeatMinutes;
  // A more severe harm gets a nudge even soon after a milder one.
  const atLeastAsSevere = same.filter((one) => atLeast(one.severity, severity));
  if ((action === 'nudge' || action === 'allow') && atLeastAsSevere.some(within(waitMinutes))) {
    return { ...unchanged, action: 'allow', silent: true, rule: 'pacing.said-already' };
  }
  return unchanged;
};

import type { Direction, Message } from '../message.ts';
import type { Pacing } from '../policy/policy.ts';
import type { Action } from '../policy/rules.ts';
import { atLeast, type Severity } from '../signal.ts';
import type { Choice, NudgeKey } from './decision.ts';

/** A nudge that was shown earlier in the same conversation, and what was chosen. */
export interface EarlierNudge {
  /** Milliseconds since it was shown. */
  readonly ago: number;
  readonly about: NudgeKey['harm'];
  readonly direction: Direction;
  /** Who wrote what it was about. */
  readonly author: Message['author'];
  readonly action: Action;
  readonly choice: Choice;
  /** Of the harm, as it was then; `none` where there was none. */
  readonly severity: Severity;
  readonly variant?: 0 | 1;
}

/** What is about to be said. */
export interface Pending {
  readonly action: Action;
  readonly about: NudgeKey['harm'];
  readonly direction: Direction;
  readonly author: Message['author'];
  /** Of the harm; `none` where there is none. */
  readonly severity: Severity;
  /** Said each time, only never twice in the same words. */
  readonly always?: boolean;
}

export interface Paced {
  readonly action: Action;
  /** Nothing is said: it was said a moment ago. */
  readonly silent: boolean;
  /** Which of the two ways to say it: never the one that was read last. */
  readonly variant: 0 | 1;
  /** Why the action or the words changed. */
  readonly rule?: 'pacing.said-already' | 'pacing.cool-down';
}

const MINUTE = 60_000;
const DEFAULT: Required<Pacing> = { repeatMinutes: 10, coolDownMinutes: 10, keepAsking: false };

/** A kind word is light only where it is rare. */
const KIND_MINUTES = 24 * 60;

/** Where somebody may be in need it is said each time. */
const ALWAYS: readonly NudgeKey['harm'][] = ['self-harm', 'support', 'known', 'listed', 'unread'];

/**
 * How often is enough. Of 100 people who were asked before an insult 69 sent it as it was, and who
 * is asked again at once only learns to press on: so advice isn't repeated within some minutes,
 * and after *send anyway* the same harm gets one quiet word in place of a pause for a while. What is
 * plain and severe is asked about each time; so is everything where the policy says `keepAsking`.
 * Advice comes again before its time where the harm has become plainer.
 * Pure. (Katsaros, Yang and Fratamico 2022, "Reconsidering Tweets"; the minutes are ours.)
 */
export const paced = (
  pending: Pending,
  earlier: readonly EarlierNudge[] = [],
  pacing: Pacing = {},
): Paced => {
  const { repeatMinutes, coolDownMinutes, keepAsking } = { ...DEFAULT, ...pacing };
  const { action, about, direction, author, severity, always = false } = pending;
  // What one has written is no reason to say nothing of another.
  const same = earlier.filter(
    (one) => one.about === about && one.direction === direction && one.author === author,
  );
  const [latest] = [...same].sort((a, b) => a.ago - b.ago);
  const variant = latest && (latest.variant ?? 0) === 0 ? 1 : 0;
  const plain: Paced = { action, silent: false, variant };
  if (always || ALWAYS.includes(about)) return plain;
  const within = (minutes: number) => (one: EarlierNudge) => one.ago < minutes * MINUTE;
  // Only what was asked can be answered: a quiet word is recorded as sent too.
  const sentAnyway = same
    .filter(({ action, choice }) => action === 'pause' && choice === 'send')
    .filter(within(coolDownMinutes))
    .sort((a, b) => a.ago - b.ago)[0];
  if (action === 'pause' && direction === 'outgoing') {
    if (!sentAnyway || keepAsking || severity === 'high') return plain;
    const rule = 'pacing.cool-down';
    return same.some((one) => one.action === 'nudge' && one.ago < sentAnyway.ago)
      ? { ...plain, action: 'allow', silent: true, rule }
      : { ...plain, action: 'nudge', rule };
  }
  const quiet = about === 'kind' ? Math.max(KIND_MINUTES, repeatMinutes) : repeatMinutes;
  // What has become plainer meanwhile is said, though less of it was said a moment ago.
  const saidAsMuch = same.filter((one) => atLeast(one.severity, severity));
  if ((action === 'nudge' || action === 'allow') && saidAsMuch.some(within(quiet))) {
    return { ...plain, action: 'allow', silent: true, rule: 'pacing.said-already' };
  }
  return plain;
};

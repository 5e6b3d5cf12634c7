import type { Assessment } from '../assess/assessment.ts';
import type { Harm, HarmKind } from '../harm.ts';
import type { Direction, Message } from '../message.ts';
import type { ReadingGroup } from '../policy/policy.ts';
import type { Action } from '../policy/rules.ts';
import type { Degraded } from '../signal.ts';
import type { Helpline } from './helplines.ts';

export type Choice = 'edit' | 'send' | 'show' | 'why' | 'help' | 'close';

/** Which words to show; the words themselves are in `@nightlight/nudges`, by locale. */
export interface NudgeKey {
  /**
   * `support`: nothing is wrong with the message, somebody may want help.
   * `unread`: it could not be looked at. `listed`: a word or a site is on a list.
   */
  readonly harm: Harm | 'support' | 'unread' | 'listed';
  /** Absent where the decision names the harm only. */
  readonly kind?: HarmKind;
  readonly direction: Direction;
  readonly group: ReadingGroup;
  /** BCP 47, as the app asked for; the words fall back to English. */
  readonly locale: string;
  /** In the order in which they are offered. */
  readonly choices: readonly Choice[];
}

/** The answer to one message. Holds no word of it. */
export interface Decision {
  readonly id: string;
  /** As the app named them: `forget` finds what was recorded by them. */
  readonly conversation: string;
  readonly author: Message['author'];
  readonly action: Action;
  readonly direction: Direction;
  /** Harms that have a severity above none, most severe first. */
  readonly harms: readonly Harm[];
  /** Codes for developers and tests, such as `bullying:insult:medium`, `support:worry`. */
  readonly reasons: readonly string[];
  readonly assessment: Assessment;
  /** What to say; absent where there is nothing to say. With `allow` it stands quietly beside. */
  readonly nudge?: NudgeKey;
  /** Present whenever somebody may need help; never a reason to stop a message. */
  readonly helplines?: readonly Helpline[];
  readonly degraded: readonly Degraded[];
  /** Id of the row in the rule table that held, `list.<owner>`, `support`, `unread` or `none`. */
  readonly rule: string;
  readonly policyVersion: string;
  /** Milliseconds from the question to the answer. */
  readonly decidedIn: number;
}

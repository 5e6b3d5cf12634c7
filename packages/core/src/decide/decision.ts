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
   * `known`: a picture is on a list. `kind`: a kind word, on one's own message alone.
   * `repair`: how to make up for one that was sent.
   */
  readonly harm: Harm | 'support' | 'unread' | 'listed' | 'known' | 'kind' | 'repair';
  /** Absent where the decision names the harm only. `unread` has `sexual-image` where it is a picture. */
  readonly kind?: HarmKind;
  readonly direction: Direction;
  /** What a conversation has shown over several messages and may be said of it; absent below high, under 13 and for its author. */
  readonly seen?: readonly HarmKind[];
  /** Of a pile-on, where it is known at whom it goes: at the reader, or at somebody while they look on. */
  readonly role?: 'target' | 'bystander';
  /** Of an outgoing message that nothing holds, where the words for after it was sent are others. */
  readonly sent?: true;
  readonly group: ReadingGroup;
  /** Which of two ways to say it; 0 unless set. */
  readonly variant?: 0 | 1;
  /** BCP 47, as the app asked for; the words fall back to English. */
  readonly locale: string;
  /** In the order in which they are offered. */
  readonly choices: readonly Choice[];
}

/** What is to be done with one picture of a message. */
export interface PictureDecision {
  /** Its place in the message's `images`. */
  readonly index: number;
  /** On the way in `blur` veils it until somebody asks; on the way out `pause` asks. */
  readonly action: Exclude<Action, 'nudge'>;
  /** Seconds into an animation or video: what counted worst. */
  readonly at?: number;
  /** PDQ in 64 hex digits, only of a picture that was flagged: `disagree()` keeps it. */
  readonly hash?: string;
}

/** The answer to one message. Holds no word of it. */
export interface Decision {
  readonly id: string;
  /** As the app named them: `forget` finds what was recorded by them. */
  readonly conversation: string;
  readonly author: Message['author'];
  readonly action: Action;
  /**
   * Whether the message waits for the person's choice: `action` is `pause`, `blur` or `block`.
   * With `blur` only pictures wait; the words may be shown. See `stopsWords`.
   */
  readonly stops: boolean;
  /**
   * Whether help is offered, since somebody may want it. Also true where no helpline of the
   * region is known.
   */
  readonly support: boolean;
  readonly direction: Direction;
  /** One for each picture, in order; absent where the message has none. */
  readonly pictures?: readonly PictureDecision[];
  /** Harms that have a severity above none, most severe first. */
  readonly harms: readonly Harm[];
  /** Codes for developers and tests, such as `bullying:insult:medium`, `support:worry`. */
  readonly reasons: readonly string[];
  readonly assessment: Assessment;
  /** What to say; absent where there is nothing to say. With `allow` it stands quietly beside. */
  readonly nudge?: NudgeKey;
  /** Present, though maybe empty, where `support` is true; never a reason to stop a message. */
  readonly helplines?: readonly Helpline[];
  /** Services that take a picture down or take reports of it; there where a picture is what it is about. */
  readonly hotlines?: readonly Helpline[];
  readonly degraded: readonly Degraded[];
  /** Id of the row in the rule table that held, `list.<owner>`, `known.<means>`, `support`, `unread` or `none`. */
  readonly rule: string;
  readonly policyVersion: string;
  /** Milliseconds from the question to the answer. */
  readonly decidedIn: number;
}

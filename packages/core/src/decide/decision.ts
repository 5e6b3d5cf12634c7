import type { Assessment } from '../assess/assessment.ts';
import type { Harm, HarmKind } from '../harm.ts';
import type { Direction, Message } from '../message.ts';
import type { ReadingGroup } from '../policy/policy.ts';
import type { Action } from '../policy/rules.ts';
import type { Degraded } from '../signal.ts';
import type { Helpline } from './helplines.ts';

export type Choice = 'edit' | 'send' | 'show' | 'why' | 'help' | 'close';

/** Which nudge to show. The texts are in `@nightlight/nudges`, by locale. */
export interface NudgeKey {
  /**
   * `support`: the message is fine, but someone may want help. `unread`: it could not be
   * checked. `listed`: it contains a word or site on a list. `known`: a picture is on a
   * hash list. `kind`: praise, only for the person's own message. `repair`: how to make up
   * for a sent message.
   */
  readonly harm: Harm | 'support' | 'unread' | 'listed' | 'known' | 'kind' | 'repair';
  /** Absent if the decision names only the harm. For `unread`, `sexual-image` means a picture. */
  readonly kind?: HarmKind;
  readonly direction: Direction;
  /**
   * Kinds that several messages of a conversation show, if the nudge may say so: only at
   * high severity, from 13, and not to their author.
   */
  readonly seen?: readonly HarmKind[];
  /** For a pile-on with a known target: whether the reader is the target or a bystander. */
  readonly role?: 'target' | 'bystander';
  /** For an outgoing message that is not stopped and has its own wording for sent messages. */
  readonly sent?: true;
  readonly group: ReadingGroup;
  /** Which of two wordings to use; 0 by default. */
  readonly variant?: 0 | 1;
  /** BCP 47, as the app requested; texts fall back to English. */
  readonly locale: string;
  /** In display order. */
  readonly choices: readonly Choice[];
}

/** The decision for one picture of a message. */
export interface PictureDecision {
  /** Its index in the message's `images`. */
  readonly index: number;
  /**
   * `blur` veils an incoming picture until the person asks to see it; `pause` asks before
   * an outgoing one is sent.
   */
  readonly action: Exclude<Action, 'nudge'>;
  /** Seconds into an animation or video: its worst frame. */
  readonly at?: number;
  /** PDQ in 64 hex digits, only for a flagged picture. `disagree()` stores it. */
  readonly hash?: string;
}

/** The answer to one message. Contains no words of it. */
export interface Decision {
  readonly id: string;
  /** As the app named them; `forget()` finds records by them. */
  readonly conversation: string;
  readonly author: Message['author'];
  readonly action: Action;
  /**
   * Whether the message waits for the person's choice: `action` is `pause`, `blur` or
   * `block`. With `blur` only pictures wait and the text may be shown. See `stopsWords`.
   */
  readonly stops: boolean;
  /** Whether help is offered. Also true if no helpline is known for the region. */
  readonly support: boolean;
  readonly direction: Direction;
  /** One per picture, in order; absent if the message has none. */
  readonly pictures?: readonly PictureDecision[];
  /** Harms with a severity above none, most severe first. */
  readonly harms: readonly Harm[];
  /** Codes for developers and tests, such as `bullying:insult:medium`, `support:worry`. */
  readonly reasons: readonly string[];
  readonly assessment: Assessment;
  /**
   * What to say; absent if there is nothing to say. With `allow` it appears quietly next
   * to the message.
   */
  readonly nudge?: NudgeKey;
  /** Present (possibly empty) if `support` is true. Never a reason to stop a message. */
  readonly helplines?: readonly Helpline[];
  /**
   * Services that take a picture down or accept reports; present if the decision is about
   * a picture.
   */
  readonly hotlines?: readonly Helpline[];
  readonly degraded: readonly Degraded[];
  /**
   * Id of the rule that applied, `list.<owner>`, `known.<action>`, `support`, `unread` or
   * `none`.
   */
  readonly rule: string;
  readonly policyVersion: string;
  /** Milliseconds from request to answer. */
  readonly decidedIn: number;
}

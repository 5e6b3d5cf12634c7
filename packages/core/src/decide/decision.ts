import type { Assessment } from '../assess/assessment.ts';
import type { Harm, HarmKind } from '../harm.ts';
import type { Limit } from '../limits/limit.ts';
import type { ListOwner } from '../lists.ts';
import type { Direction, Message, Place } from '../message.ts';
import type { ReadingGroup } from '../policy/policy.ts';
import type { Action } from '../policy/rules.ts';
import type { Degraded } from '../signal.ts';
import type { Helpline } from './helplines.ts';
import type { Offer } from './offers.ts';

export type Choice = 'edit' | 'send' | 'show' | 'why' | 'help' | 'close';

/** Identifies the nudge to show. `@nightlight/nudges` has its texts in each locale. */
export interface NudgeKey {
  /**
   * The topic, which is a harm or one of these:
   * - `support`: the message is not harmful, but someone may want help.
   * - `unread`: the message could not be checked.
   * - `listed`: it contains a word or site on a list.
   * - `known`: a picture matches a hash list.
   * - `kind`: praise for the user's own message.
   * - `repair`: how to apologise after a hurtful message was sent.
   * - `limit`: a limit of the app or a guardian applies. `limit` says which.
   */
  readonly harm: Harm | 'support' | 'unread' | 'listed' | 'known' | 'kind' | 'repair' | 'limit';
  /** Which limit applies. Set with `limit` only. */
  readonly limit?: Limit;
  /** Who set the limit, or whose list it is. Set with `limit` and `listed` only. */
  readonly owner?: ListOwner;
  /**
   * The kind of harm. Absent if only the harm may be named. With `unread`,
   * `sexual-image` means that a picture could not be checked.
   */
  readonly kind?: HarmKind;
  readonly direction: Direction;
  /**
   * Kinds that appear across several messages of the conversation. Present only at high
   * severity, for readers from 13, and never for the author.
   */
  readonly seen?: readonly HarmKind[];
  /**
   * Whether the reader is the target of a pile-on or a bystander. Present only if the
   * target is known.
   */
  readonly role?: 'target' | 'bystander';
  /**
   * Use the texts for a message that is already sent: an outgoing message that was not
   * stopped.
   */
  readonly sent?: true;
  /**
   * Show only one quiet line with a button that opens the rest. Set with `support` if the
   * need is not clear, and with `support` or `self-harm` if the user said that a card about
   * the same text was wrong.
   */
  readonly brief?: true;
  readonly group: ReadingGroup;
  /** Which of the two wordings to use. Default: 0. */
  readonly variant?: 0 | 1;
  /** The locale that the app requested (BCP 47). Missing texts fall back to English. */
  readonly locale: string;
  /** The buttons, in display order. */
  readonly choices: readonly Choice[];
  /**
   * What the app offers (the option `offers`) and fits this nudge. `unsend` applies once the
   * message is sent. `wordsFor` returns the buttons.
   */
  readonly offers?: readonly Offer[];
  /**
   * Where the message was written, if the rules of the place may say more about this nudge.
   * Never present with `support` or `self-harm`.
   */
  readonly place?: Place;
}

/** The decision for one picture of a message. */
export interface PictureDecision {
  /** Its index in the message's `images`. */
  readonly index: number;
  /**
   * `blur` hides an incoming picture behind a *Show* button; `pause` asks before an
   * outgoing picture is sent.
   */
  readonly action: Exclude<Action, 'nudge'>;
  /** Time of the worst frame of an animation or video, in seconds from its start. */
  readonly at?: number;
  /** PDQ hash in 64 hex digits, only for a flagged picture. `disagree()` stores it. */
  readonly hash?: string;
}

/** The decision for one message. Contains none of its text. */
export interface Decision {
  readonly id: string;
  /** The ids that the app passed in. `forget()` finds records by the first two. */
  readonly conversation: string;
  readonly author: Message['author'];
  readonly message?: string;
  readonly action: Action;
  /**
   * Whether the message waits for the person's choice: `action` is `pause`, `blur` or
   * `block`. With `blur` only pictures wait and the text may be shown. See `stopsWords`.
   */
  readonly stops: boolean;
  /**
   * Whether help is offered. Can be true without any helpline, if none is known for the
   * region.
   */
  readonly support: boolean;
  readonly direction: Direction;
  /** One decision per picture, in order. Absent if the message has no pictures. */
  readonly pictures?: readonly PictureDecision[];
  /** Harms with a severity above none, most severe first. */
  readonly harms: readonly Harm[];
  /**
   * Codes for developers and tests, such as `bullying:insult:medium`, `support:worry` or
   * `limit:quiet-hours:guardian`.
   * `lifted`: the user said that a decision about this text was wrong, and that changed it.
   */
  readonly reasons: readonly string[];
  /**
   * Whether `disagree()` lifts something of the text, so that less is shown for it next
   * time. Offer "This was wrong" only then. For a picture, see its `hash` instead.
   */
  readonly canDisagree?: true;
  readonly assessment: Assessment;
  /**
   * The nudge to show. Absent if there is nothing to say. With `allow`, show it next to
   * the message without asking.
   */
  readonly nudge?: NudgeKey;
  /** Present (possibly empty) if `support` is true. Never a reason to stop a message. */
  readonly helplines?: readonly Helpline[];
  /**
   * Services that take a picture down or accept reports. Present if the decision is
   * about a picture.
   */
  readonly hotlines?: readonly Helpline[];
  readonly degraded: readonly Degraded[];
  /**
   * The rule that led to the action: the id of a row in the rule table (with `.stricter` if a
   * guardian's setting changed it), `list.<owner>`, `limit.<limit>`, `known.<action>`, `pacing.<reason>`, `support`, `unread` or `none`.
   */
  readonly rule: string;
  readonly policyVersion: string;
  /** Time from request to decision, in milliseconds. */
  readonly decidedIn: number;
}

import type { Direction, Message } from '../message.ts';
import type { Policy } from '../policy/policy.ts';
import type { Helpline } from './helplines.ts';
import type { Offer } from './offers.ts';
import type { EarlierNudge } from './pacing.ts';

export interface DecideContext {
  readonly id: string;
  readonly conversation: string;
  readonly author: Message['author'];
  /** The id of the message, if the app has passed one. */
  readonly message?: string;
  readonly place?: Message['place'];
  /** What the app can do about a message. */
  readonly offers?: readonly Offer[];
  readonly policy: Policy;
  /** Locale of the nudge (BCP 47). */
  readonly locale: string;
  readonly helplines: readonly Helpline[];
  /** Whether the guardian chose *stricter*, see `STRICTER`. */
  readonly strict?: boolean;
  /** Nudges already shown in this conversation, in any order. */
  readonly earlier?: readonly EarlierNudge[];
  /** When the message was passed in: milliseconds on the caller's clock. */
  readonly askedAt: number;
  /** The current time on the same clock. */
  readonly now: number;
}

/** The context with the direction derived from the author. */
export type Context = DecideContext & { readonly direction: Direction };

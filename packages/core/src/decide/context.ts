import type { Direction, Message } from '../message.ts';
import type { Policy } from '../policy/policy.ts';
import type { Helpline } from './helplines.ts';
import type { EarlierNudge } from './pacing.ts';

export interface DecideContext {
  readonly id: string;
  readonly conversation: string;
  readonly author: Message['author'];
  readonly policy: Policy;
  /** BCP 47 locale of the nudge. */
  readonly locale: string;
  readonly helplines: readonly Helpline[];
  /** Nudges already shown in this conversation, in any order. */
  readonly earlier?: readonly EarlierNudge[];
  /** Milliseconds on the caller's clock when the message was passed in. */
  readonly askedAt: number;
  /** The current time on the same clock. */
  readonly now: number;
}

/** The context plus derived values. */
export type Context = DecideContext & { readonly direction: Direction };

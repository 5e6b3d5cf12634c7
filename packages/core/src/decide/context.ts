import type { Direction, Message } from '../message.ts';
import type { Policy } from '../policy/policy.ts';
import type { Helpline } from './helplines.ts';
import type { EarlierNudge } from './pacing.ts';

export interface DecideContext {
  readonly id: string;
  readonly conversation: string;
  readonly author: Message['author'];
  readonly policy: Policy;
  /** BCP 47 locale of the words. */
  readonly locale: string;
  readonly helplines: readonly Helpline[];
  /** Nudges that were shown in this conversation before, in any order. */
  readonly earlier?: readonly EarlierNudge[];
  /** Milliseconds on the caller's clock when the message was handed in. */
  readonly askedAt: number;
  /** Milliseconds on the same clock now. */
  readonly now: number;
}

/** With what follows from it. */
export type Context = DecideContext & { readonly direction: Direction };

import type { Decision, Forgettable, Message, Policy, SentMessage, Store } from '@nightlight/core';
import type { ClassifyRequest } from '../wire/classify.ts';

/** What limits need from a Nightlight. */
export interface LimitsParts {
  readonly store: Store;
  readonly policy: Policy;
  /** Language tag (BCP 47). */
  readonly locale: string;
}

/** What a Nightlight asks about each message. */
export interface LimitsConnection {
  /** What the pipeline needs to know about messages of these conversations: strictness and lists. */
  prepare(
    conversations: readonly string[],
  ): Promise<readonly Pick<ClassifyRequest, 'strict' | 'lists'>[]>;
  /** Stops a message if a limit applies to it. */
  apply(decision: Decision, message: Omit<Message, 'images'>): Promise<Decision>;
  /** A message was sent or received. `read` asks the models about it, if none has read it. */
  observe(
    message: Pick<SentMessage, 'conversation' | 'author' | 'text' | 'sentAt'>,
    read: () => Promise<Decision>,
  ): Promise<void>;
  /** Calls `listener` when a limit may apply differently. Returns a function that ends this. */
  onChange(listener: () => void): () => void;
  /** Whether decisions are counted. */
  counts(): Promise<boolean>;
  /** Removes what is known about a participant or a conversation, after the records were deleted. */
  forget(target: Forgettable): Promise<void>;
  close(): void;
}

/** The option `limits`: what `createLimits()` of `@nightlight/sdk/limits` returns. */
export interface LimitsPort {
  /** Each start of a Nightlight calls this once it has the store. */
  connect(parts: LimitsParts): Promise<LimitsConnection>;
  /** A start calls this if it fails, perhaps before `connect()`. */
  fail(error: unknown): void;
}

import type { DeletedMessage } from '@nightlight/conversation';
import type { ClassifyOptions, Decision, Message, SentMessage } from '@nightlight/core';
import type { Watch, WatchOptions } from './watch.ts';

/** What an app holds. */
export interface Nightlight {
  /**
   * Looks at a draft or an incoming message. Changes no state, however often it
   * is asked. A message that cannot be read gives a decision that says so in
   * `degraded`. Rejects with the signal's reason, or with a `NightlightError`
   * of code `invalid-input`, `queue-full`, `worker` or `disposed`.
   */
  classify(message: Message | string, options?: ClassifyOptions): Promise<Decision>;
  /** A batch: one decision for each message, in order. */
  classify(messages: readonly Message[], options?: ClassifyOptions): Promise<Decision[]>;
  /**
   * Looks at a draft while it is typed: only the newest is answered, nothing is
   * remembered. For a field of your own; `update()` takes each key stroke's text.
   */
  watch(options: WatchOptions): Watch;
  /** A message was truly sent, received or deleted. Idempotent by id. */
  observe(event: SentMessage | DeletedMessage): Promise<void>;
  /** Frees the model. What is in flight rejects with code `disposed`. */
  dispose(): Promise<void>;
}

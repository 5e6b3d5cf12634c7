import type { DeletedMessage } from '@nightlight/conversation';
import type {
  Choice,
  ClassifyOptions,
  Decision,
  Forgettable,
  Message,
  SentMessage,
  Store,
} from '@nightlight/core';
import type { Watch, WatchOptions } from './watch.ts';

/** What an app holds. */
export interface Nightlight {
  /** BCP 47, as it was created with: the locale of its nudges. */
  readonly locale: string;
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
  /**
   * A message was truly sent, received or deleted. Idempotent by id over a conversation's last 128.
   * Who wrote when is kept, never the words. Resolves once that is on the device.
   */
  observe(event: SentMessage | DeletedMessage): Promise<void>;
  /**
   * A decision was shown and answered. Kept without any word; where somebody may be in need
   * nothing is kept at all. Idempotent by the decision's id.
   */
  record(decision: Decision, choice: Choice): Promise<void>;
  /**
   * The young person says that a decision on a picture was wrong: from now on no model judges that
   * picture, also where it comes again resized or saved anew. Kept on the device: its hash and the
   * time. A list that knows it still holds. Rejects with `invalid-input` where no picture was flagged.
   */
  disagree(decision: Decision): Promise<void>;
  /** Nothing of a conversation, of a participant or of anything is left on the device. */
  forget(what: Forgettable): Promise<void>;
  /** What is kept on this device; `store.status` says where and whether it stays there. */
  readonly store: Store;
  /** Frees the model. What is in flight rejects with code `disposed`. */
  dispose(): Promise<void>;
}

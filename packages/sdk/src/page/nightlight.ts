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

/** What `createNightlight()` resolves to. */
export interface Nightlight {
  /** The option `locale` (BCP 47): the language of nudges. */
  readonly locale: string;
  /**
   * Checks a draft or an incoming message. Stores nothing. What could not be checked is listed in
   * `degraded`. Rejects with the signal's reason, or with a `NightlightError` of code
   * `invalid-input`, `queue-full`, `worker` or `disposed`.
   */
  classify(message: Message | string, options?: ClassifyOptions): Promise<Decision>;
  /** Checks a batch of up to 512 messages. Resolves to one decision for each, in order. */
  classify(messages: readonly Message[], options?: ClassifyOptions): Promise<Decision[]>;
  /**
   * Checks a draft while it is typed: only the newest gets a decision, and nothing is stored. For
   * an input of your own; pass the text of each keystroke to `update()`.
   */
  watch(options: WatchOptions): Watch;
  /**
   * Call it when a message was really sent, received or deleted. Idempotent by id over the last 128
   * messages of a conversation. Stores who wrote when and what kind of signs it showed, never the
   * words. Resolves once that is on the device.
   */
  observe(event: SentMessage | DeletedMessage): Promise<void>;
  /**
   * Call it when a decision was shown and the person has chosen. Stores codes, never words, and
   * nothing at all about support. Idempotent by the decision's id.
   */
  record(decision: Decision, choice: Choice): Promise<void>;
  /**
   * Call it when the person says that a decision about a picture was wrong. From now on no model
   * flags that picture, also if it is resized or saved again; hash lists still do. Stores the
   * picture's hash and the time. Rejects with `invalid-input` if no picture was flagged.
   */
  disagree(decision: Decision): Promise<void>;
  /** Deletes what is stored about a conversation, about a participant, or everything. */
  forget(what: Forgettable): Promise<void>;
  /** What is stored on this device. `store.status` says where, and whether it is safe there. */
  readonly store: Store;
  /** Frees the models. Calls that still run, and later ones, reject with code `disposed`. */
  dispose(): Promise<void>;
}

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

export interface DisagreeOptions {
  /** Whether the decision was wrong about the text or about the pictures. */
  readonly about?: 'text' | 'pictures';
}

/** Something that `disagree()` lifted, as `heard.lifted()` lists it. */
export interface Lifted {
  /** The keyed hash of the text, or the hash of the picture. */
  readonly lifted: string;
  readonly about: 'text' | 'pictures';
}

/** The result of `createNightlight()`. */
export interface Nightlight {
  /** Language tag (BCP 47) of the nudges, from the option `locale`. */
  readonly locale: string;
  /**
   * Checks a draft or an incoming message. Stores nothing. `degraded` lists what could not be checked. Rejects with the signal's reason, or with a `NightlightError` of code
   * `invalid-input`, `queue-full`, `worker` or `disposed`.
   */
  classify(message: Message | string, options?: ClassifyOptions): Promise<Decision>;
  /** Checks a batch of up to 512 messages. Resolves with one decision for each, in order. */
  classify(messages: readonly Message[], options?: ClassifyOptions): Promise<Decision[]>;
  /**
   * Checks a draft while the user types, for your own input. Pass the draft to `update()` on each
   * keystroke. Only the newest draft gets a decision. Stores nothing.
   */
  watch(options: WatchOptions): Watch;
  /**
   * Call this when a message has been sent, received or deleted. Calls with the same id have no
   * further effect within the last 128 messages of a conversation. Stores who wrote when and which
   * kinds of signs the message showed, but no text. Resolves once this is stored.
   */
  observe(event: SentMessage | DeletedMessage): Promise<void>;
  /**
   * Call this when a decision was shown and the user has chosen. Stores codes and no text, and nothing
   * about support. Calls with the same decision replace its record.
   */
  record(decision: Decision, choice: Choice): Promise<void>;
  /**
   * Call this when the user says that a decision was wrong.
   * - Pictures: models no longer flag the picture, even if it is resized or saved again, but hash
   *   lists do. Stores the picture's hash and the time.
   * - Text, if the decision has `canDisagree`: the same author may write exactly this text in this
   *   conversation. Only insults, exclusion, body shaming, spam and the user's own data of medium
   *   severity are lifted, and a card with help of medium severity becomes one line. Stores a keyed
   *   hash for 90 days.
   *
   * `about` says what was wrong. Default: the pictures if one was flagged, otherwise the text. Rejects
   * with `invalid-input` if nothing in the decision can be lifted.
   */
  disagree(decision: Decision, options?: DisagreeOptions): Promise<void>;
  /**
   * Takes a `disagree()` back. Also accepts a later decision about the same text, and what
   * `heard.lifted()` lists.
   */
  undoDisagree(decision: Decision | Lifted, options?: DisagreeOptions): Promise<void>;
  /**
   * Calls `listener` when a limit may apply differently, such as when quiet hours end. Check the
   * messages again that a limit covered. `guardIncoming` does this. Returns a function that ends it.
   */
  onLimitsChange(listener: () => void): () => void;
  /** Deletes what is stored about a conversation, about a participant, or everything. */
  forget(target: Forgettable): Promise<void>;
  /** The stored records. `store.status` says where they are, and whether they are safe there. */
  readonly store: Store;
  /** Frees the models. Running and later calls reject with code `disposed`. */
  dispose(): Promise<void>;
}

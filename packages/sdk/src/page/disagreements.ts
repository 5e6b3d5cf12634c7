import {
  type Decision,
  type Message,
  NightlightError,
  RETENTION_DAYS,
  type Store,
} from '@nightlight/core';
import { foldWords } from '@nightlight/text/fold-words';
import { mayBeStored } from './input/message-input.ts';

/** Maximum stored disagreements. The oldest are dropped first. */
const MAX_STORED = 1000;
/** Maximum decisions that can be disagreed with at a time. The oldest are dropped first. */
const MAX_DECISIONS = 1000;
/** Maximum characters of a text, because folding takes time on the page's thread. */
const MAX_CHARACTERS = 10_000;
const DAY_MS = 86_400_000;
const MAX_AGE_MS = RETENTION_DAYS.disagreements * DAY_MS;

type TaggedMessage = Pick<Message, 'conversation' | 'author' | 'text' | 'place' | 'to'>;

/** The tag of the text that a decision is about, and the ids for `forget()`. */
interface Tagged {
  readonly tag: string;
  readonly conversation: string;
  readonly participants: readonly string[];
}

/** The texts that the user called misjudged. Neither the text nor what it was about is stored. */
export interface Disagreements {
  /** Whether the user disagreed with a decision about exactly this text. */
  includes(message: TaggedMessage): Promise<boolean>;
  /**
   * Remembers the tag of a decision's text in memory, for `add()` and `remove()`. Resolves with
   * `false` if nothing may be stored about the message, or if its text is very long.
   */
  remember(decision: Decision, message: TaggedMessage): Promise<boolean>;
  /** Stores that the user disagrees. Rejects with `invalid-input` if the decision isn't known. */
  add(decision: Decision): Promise<void>;
  /** Deletes what `add()` stored. Rejects with `invalid-input` if the decision isn't known. */
  remove(decision: Decision): Promise<void>;
  /** Deletes a stored tag. */
  removeTag(tag: string): Promise<void>;
  /** Drops what is in memory. Call it after records were deleted; `decisions` if the key was too. */
  drop(options: { readonly decisions: boolean }): void;
}

const mayBeTagged = (message: TaggedMessage): boolean => {
  const { text = '' } = message;
  return mayBeStored(message) && text !== '' && text.length <= MAX_CHARACTERS;
};

export const createDisagreements = (store: Store, now: () => number): Disagreements => {
  /** The stored tags and their times. Read once, because the same tab writes them. */
  let stored: Promise<Map<string, number>> | undefined;
  /** Tags by the ids of decisions. */
  const decisions = new Map<string, Tagged>();
  /** Number of calls of `drop()`, so that nothing from before is added after it. */
  let drops = 0;

  const readStored = (): Promise<Map<string, number>> => {
    if (stored) return stored;
    const reading = store
      .list('disagreements')
      .then((records) => new Map(records.map(({ id, at }) => [id, at])));
    stored = reading;
    reading.catch(() => {
      if (stored === reading) stored = undefined;
    });
    return reading;
  };

  /** `author` also says the direction. */
  const createTag = ({ conversation, author, text = '' }: TaggedMessage): Promise<string> =>
    store.createTag('text', conversation, author, foldWords(text).text.trim());

  const getTagged = (decision: Decision): Tagged => {
    const tagged = decisions.get((decision as Partial<Decision> | undefined)?.id ?? '');
    if (tagged) return tagged;
    throw new NightlightError(
      'invalid-input',
      'disagree() needs a decision from classify() that has canDisagree or flagged a picture, and that is not older than the page or the last forget().',
    );
  };

  const removeTag = async (tag: string): Promise<void> => {
    await store.remove('disagreements', tag);
    stored = undefined;
  };

  return {
    async includes(message) {
      if (!mayBeTagged(message)) return false;
      const tags = await readStored();
      if (tags.size === 0) return false;
      const at = tags.get(await createTag(message));
      return at !== undefined && now() - at <= MAX_AGE_MS;
    },
    async remember({ id }, message) {
      if (!mayBeTagged(message)) return false;
      const dropsBefore = drops;
      const tag = await createTag(message);
      if (drops !== dropsBefore) return false;
      const { conversation, author, to = [] } = message;
      decisions.set(id, { tag, conversation, participants: author === 'self' ? to : [author] });
      const [oldest] = decisions.keys();
      if (decisions.size > MAX_DECISIONS && oldest !== undefined) decisions.delete(oldest);
      return true;
    },
    async add(decision) {
      const { tag: id, ...ids } = getTagged(decision);
      await store.put('disagreements', { id, at: now(), ...ids, value: {} });
      const tooMany = (await store.list('disagreements')).slice(MAX_STORED);
      for (const old of tooMany) await store.remove('disagreements', old.id);
      stored = undefined;
    },
    remove: (decision) => removeTag(getTagged(decision).tag),
    removeTag,
    drop(options) {
      drops++;
      stored = undefined;
      if (options.decisions) decisions.clear();
    },
  };
};

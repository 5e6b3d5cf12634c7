import type { Message, TurnScores } from '@nightlight/core';

/** Messages whose scores are kept in memory. */
const MAX_ENTRIES = 64;
/** Characters above which a text is not worth its memory. */
const MAX_CHARACTERS = 4000;

type Words = Pick<Message, 'conversation' | 'author' | 'text' | 'previous'>;

/** What the turn scores depend on, and whose they are. */
const keyOf = ({ conversation, author, text = '', previous = [] }: Words): string =>
  JSON.stringify([conversation, author, text, previous.map((turn) => [turn.author, turn.text])]);

/**
 * Turn scores of messages that `classify()` has scored whole, so that `observe()` need not run
 * the model again. In memory only: a text is never stored.
 */
export interface TurnScoreCache {
  get(message: Words): TurnScores | undefined;
  set(message: Words, scores: TurnScores): void;
  clear(): void;
}

export const createTurnScoreCache = (): TurnScoreCache => {
  const entries = new Map<string, TurnScores>();
  return {
    get: (message) => entries.get(keyOf(message)),
    set(message, scores) {
      if ((message.text ?? '').length > MAX_CHARACTERS) return;
      const key = keyOf(message);
      entries.delete(key);
      entries.set(key, scores);
      const [oldest] = entries.keys();
      if (entries.size > MAX_ENTRIES && oldest !== undefined) entries.delete(oldest);
    },
    clear: () => entries.clear(),
  };
};

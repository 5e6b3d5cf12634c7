import type { Message, TurnScores } from '@nightlight/core';

/** Maximum number of messages whose scores are in memory. */
const MAX_ENTRIES = 64;
/** Maximum characters of a text. A longer text is not worth its memory. */
const MAX_CHARACTERS = 4000;

type ScoredMessage = Pick<
  Message,
  'conversation' | 'author' | 'text' | 'previous' | 'place' | 'to' | 'relation'
>;

/** Creates a key from everything that the turn scores depend on. */
const createKey = ({ text = '', previous = [], ...message }: ScoredMessage): string => {
  const { conversation, author, place, to, relation } = message;
  const turns = previous.map((turn) => [turn.author, turn.text]);
  return JSON.stringify([conversation, author, text, turns, place, to, relation]);
};

/**
 * Turn scores of messages that `classify()` has scored whole, so that `observe()` need not run the
 * model again. They are only in memory, because text is never stored.
 */
export interface TurnScoreCache {
  get(message: ScoredMessage): TurnScores | undefined;
  set(message: ScoredMessage, scores: TurnScores): void;
  clear(): void;
}

export const createTurnScoreCache = (): TurnScoreCache => {
  const entries = new Map<string, TurnScores>();
  return {
    get: (message) => entries.get(createKey(message)),
    set(message, scores) {
      if ((message.text ?? '').length > MAX_CHARACTERS) return;
      const key = createKey(message);
      entries.delete(key);
      entries.set(key, scores);
      const [oldest] = entries.keys();
      if (entries.size > MAX_ENTRIES && oldest !== undefined) entries.delete(oldest);
    },
    clear: () => entries.clear(),
  };
};

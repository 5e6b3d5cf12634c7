import type { SentMessage } from '@nightlight/core';

/** How long a conversation stays open after the young person asked for help in it. */
const OPEN_MS = 60 * 60_000;
/** Maximum drafts that are remembered. */
const MAX_DRAFTS = 50;

type Sent = Pick<SentMessage, 'conversation' | 'author' | 'text'>;

export interface OpenConversations {
  /** A draft asks for help. Once it is sent, its conversation opens. */
  remember(message: Pick<Sent, 'conversation' | 'text'>): void;
  /** Returns whether this message opened its conversation. */
  observe(message: Sent): boolean;
  open(conversation: string): void;
  includes(conversation: string): boolean;
  clear(): void;
}

/**
 * The conversations in which the young person asked for help. They are only in memory, because a
 * record would say that someone asked for help.
 */
export const createOpenConversations = (elapsed: () => number): OpenConversations => {
  const drafts = new Set<string>();
  const until = new Map<string, number>();
  const keyOf = ({ conversation, text = '' }: Pick<Sent, 'conversation' | 'text'>): string =>
    JSON.stringify([conversation, text.trim()]);
  const open = (conversation: string): void => {
    until.set(conversation, elapsed() + OPEN_MS);
  };
  return {
    open,
    remember(message) {
      drafts.add(keyOf(message));
      const [oldest] = drafts;
      if (drafts.size > MAX_DRAFTS && oldest !== undefined) drafts.delete(oldest);
    },
    observe(message) {
      if (message.author !== 'self' || !drafts.delete(keyOf(message))) return false;
      open(message.conversation);
      return true;
    },
    includes: (conversation) => (until.get(conversation) ?? 0) > elapsed(),
    clear() {
      drafts.clear();
      until.clear();
    },
  };
};

import {
  type Message,
  NightlightError,
  type ParticipantId,
  type SentMessage,
} from '@nightlight/core';

/** Messages of a conversation that can still be edited or deleted. */
export const REMEMBERED = 256;
/** Conversations that are kept; the one longest unused goes first. */
export const MOST_CONVERSATIONS = 1000;

/** A message that was taken back. */
export interface DeletedMessage {
  readonly id: string;
  readonly conversation: string;
  readonly deleted: true;
}

/** Who and when: all that is taken of a message. */
export type ObservedMessage = Pick<SentMessage, 'id' | 'conversation' | 'author' | 'sentAt'>;

export interface ParticipantState {
  readonly messages: number;
  /** Milliseconds since the Unix epoch, of the newest message. */
  readonly lastAt: number;
}

export interface ConversationState {
  readonly messages: number;
  readonly participants: ReadonlyMap<'self' | ParticipantId, ParticipantState>;
}

/** What `observe()` moves: who wrote how often and when. Never the words. */
export interface ConversationMemory {
  /** Idempotent by message id over the last `REMEMBERED` messages. */
  observe(event: ObservedMessage | DeletedMessage): void;
  read(conversation: string): ConversationState | undefined;
  forget(conversation: string): void;
}

interface Conversation {
  /** Insertion order is age: the first key is the oldest. */
  readonly recent: Map<string, { author: Message['author']; sentAt: number }>;
  readonly participants: Map<string, { messages: number; lastAt: number }>;
  messages: number;
}

const count = (state: Conversation, author: string, by: 1 | -1, sentAt: number): void => {
  const own = state.participants.get(author) ?? { messages: 0, lastAt: 0 };
  own.messages += by;
  own.lastAt = Math.max(own.lastAt, sentAt);
  state.messages += by;
  if (own.messages > 0) state.participants.set(author, own);
  else state.participants.delete(author);
};

const check = (event: ObservedMessage | DeletedMessage): void => {
  if (!event || typeof event.id !== 'string' || typeof event.conversation !== 'string') {
    throw new NightlightError(
      'invalid-input',
      'observe() needs a message with id and conversation.',
    );
  }
  if (
    !('deleted' in event) &&
    !(Number.isFinite(event.sentAt) && typeof event.author === 'string')
  ) {
    throw new NightlightError(
      'invalid-input',
      'observe() needs author and sentAt (milliseconds since 1970), or deleted: true.',
    );
  }
};

/** State in memory: gone with the page. */
export const createConversationMemory = (): ConversationMemory => {
  const all = new Map<string, Conversation>();

  const touch = (id: string): Conversation => {
    const state = all.get(id) ?? { recent: new Map(), participants: new Map(), messages: 0 };
    all.delete(id);
    all.set(id, state);
    if (all.size > MOST_CONVERSATIONS) all.delete(all.keys().next().value as string);
    return state;
  };

  return {
    observe(event) {
      check(event);
      const state = touch(event.conversation);
      const known = state.recent.get(event.id);
      if ('deleted' in event) {
        if (!known) return;
        state.recent.delete(event.id);
        count(state, known.author, -1, 0);
        return;
      }
      // An edit keeps its place and its count.
      if (known) return;
      state.recent.set(event.id, { author: event.author, sentAt: event.sentAt });
      if (state.recent.size > REMEMBERED) {
        state.recent.delete(state.recent.keys().next().value as string);
      }
      count(state, event.author, 1, event.sentAt);
    },
    read: (id) => all.get(id),
    forget: (id) => void all.delete(id),
  };
};

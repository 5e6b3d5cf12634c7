import {
  type Message,
  NightlightError,
  type ParticipantId,
  type SentMessage,
} from '@nightlight/core';

/** Messages of a conversation that can still be edited or deleted. */
export const REMEMBERED = 256;

/** People of a conversation that are told apart; of more, those who wrote last. */
export const MOST_PARTICIPANTS = 256;

/** A message that was taken back. */
export interface DeletedMessage {
  readonly id: string;
  readonly conversation: string;
  readonly deleted: true;
}

/** Who and when: all that is taken of a message. */
export type ObservedMessage = Pick<SentMessage, 'id' | 'conversation' | 'author' | 'sentAt'>;

export interface ParticipantState {
  readonly id: 'self' | ParticipantId;
  readonly messages: number;
  /** Milliseconds since the Unix epoch, of the newest message. */
  readonly lastAt: number;
}

/** Who wrote how often and when. Never the words. Plain data: the store keeps it. */
export interface ConversationState {
  readonly messages: number;
  readonly participants: readonly ParticipantState[];
  /** The last `REMEMBERED` messages, oldest first. */
  readonly recent: readonly {
    readonly id: string;
    readonly author: Message['author'];
    readonly sentAt: number;
    /** Taken back: kept so that it doesn't count when it is synced once more. */
    readonly deleted?: true;
  }[];
}

const EMPTY: ConversationState = { messages: 0, participants: [], recent: [] };

/** Throws `invalid-input` that says what is missing. */
export const checkObserved = (event: ObservedMessage | DeletedMessage): void => {
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

const counted = (
  state: ConversationState,
  author: string,
  by: 1 | -1,
  sentAt: number,
): Pick<ConversationState, 'messages' | 'participants'> => {
  const own = state.participants.find(({ id }) => id === author);
  const messages = (own?.messages ?? 0) + by;
  const lastAt = Math.max(own?.lastAt ?? 0, sentAt);
  const participants = state.participants.filter((one) => one !== own);
  if (messages > 0) participants.push({ id: author, messages, lastAt });
  if (participants.length > MOST_PARTICIPANTS) {
    participants.sort((a, b) => b.lastAt - a.lastAt).length = MOST_PARTICIPANTS;
  }
  return { messages: state.messages + by, participants };
};

/**
 * The state after an event: the same one where it changes nothing. Idempotent by
 * message id over the last `REMEMBERED` messages. Pure.
 */
export const observed = (
  state: ConversationState = EMPTY,
  event: ObservedMessage | DeletedMessage,
): ConversationState => {
  const known = state.recent.find(({ id }) => id === event.id);
  if ('deleted' in event) {
    if (!known || known.deleted) return state;
    const recent = state.recent.map((one) =>
      one === known ? ({ ...known, deleted: true } as const) : one,
    );
    return { ...counted(state, known.author, -1, 0), recent };
  }
  // An edit keeps its place and its count.
  if (known) return state;
  const { id, author, sentAt } = event;
  return {
    ...counted(state, author, 1, sentAt),
    recent: [...state.recent, { id, author, sentAt }].slice(-REMEMBERED),
  };
};

/** The state without a participant: as if they had never written. */
export const withoutParticipant = (
  state: ConversationState,
  participant: ParticipantId,
): ConversationState => {
  const own = state.participants.find(({ id }) => id === participant);
  return {
    messages: state.messages - (own?.messages ?? 0),
    participants: state.participants.filter((one) => one !== own),
    recent: state.recent.filter(({ author }) => author !== participant),
  };
};

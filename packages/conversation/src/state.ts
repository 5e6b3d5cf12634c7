import { NightlightError, type ParticipantId, type SentMessage } from '@nightlight/core';
import type { Evidence } from './evidence.ts';
import type { GroupEvidence, Hostility } from './group.ts';
import type { RecentMessages } from './recent-messages.ts';
import type { Sign } from './signs.ts';
import type { UnsettledTurn } from './unsettled-turn.ts';

/** People of a conversation that are told apart; of more, those who showed something and those who wrote last. */
export const MAX_PARTICIPANTS = 128;

/** A message that was taken back. */
export interface DeletedMessage {
  readonly id: string;
  readonly conversation: string;
  readonly deleted: true;
}

/** What is taken of a message. Its words leave a mark of sixteen bits, by which an edit is known. */
export type ObservedMessage = Pick<
  SentMessage,
  'id' | 'conversation' | 'author' | 'sentAt' | 'text' | 'to' | 'replyTo'
>;

export interface ParticipantState {
  readonly id: 'self' | ParticipantId;
  readonly messages: number;
  /** Milliseconds since the Unix epoch, of the newest message. */
  readonly lastAt: number;
  /** Absent where nothing was shown yet. */
  readonly evidence?: Evidence;
  readonly hostility?: Hostility;
  /** Of signs that were plain: the message that showed most of each. */
  readonly carriedBy?: Readonly<Partial<Record<Sign, string>>>;
}

/** Who wrote how often and when, and what that showed. Never the words. Plain data: the store keeps it. */
export interface ConversationState {
  readonly messages: number;
  readonly participants: readonly ParticipantState[];
  readonly recent: RecentMessages;
  readonly group?: GroupEvidence;
  /** Turns of the last two minutes, by when they were sent: what they showed is in none of the above yet. */
  readonly unsettled?: readonly UnsettledTurn[];
}

export const EMPTY: ConversationState = { messages: 0, participants: [], recent: '' };

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

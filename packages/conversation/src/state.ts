import { NightlightError, type ParticipantId, type SentMessage } from '@nightlight/core';
import type { Attack } from './attacks.ts';
import type { Evidence } from './evidence.ts';
import type { GroupEvidence, Hostility } from './group.ts';
import type { RecentMessages } from './recent-messages.ts';
import type { Sign } from './signs.ts';
import type { UnsettledTurn } from './unsettled-turn.ts';

/**
 * Maximum number of participants of a state. If there are more, those with evidence and
 * those who wrote last stay.
 */
export const MAX_PARTICIPANTS = 128;

/** A message that its author deleted. */
export interface DeletedMessage {
  readonly id: string;
  readonly conversation: string;
  readonly deleted: true;
}

/** The version of the stored format. `migrateState` converts older states. */
export const STATE_VERSION = 4;

/** The fields of a message that are used. Of its text, only a 16-bit hash is stored, to detect edits. */
export type ObservedMessage = Pick<
  SentMessage,
  'id' | 'conversation' | 'author' | 'sentAt' | 'text' | 'to' | 'replyTo'
>;

export interface ParticipantState {
  readonly id: 'self' | ParticipantId;
  readonly messages: number;
  /** Time of their newest message, in milliseconds since the Unix epoch. */
  readonly lastAt: number;
  /** Absent if there is no evidence. */
  readonly evidence?: Evidence;
  readonly hostility?: Hostility;
  /** For each sign with a high score, the id of the message with the highest one. */
  readonly carriedBy?: Readonly<Partial<Record<Sign, string>>>;
}

/**
 * The state of a conversation: who wrote how often and when, and the evidence. It never
 * contains message text. Plain data that the store can save.
 */
export interface ConversationState {
  readonly version: typeof STATE_VERSION;
  readonly messages: number;
  readonly participants: readonly ParticipantState[];
  readonly recent: RecentMessages;
  readonly group?: GroupEvidence;
  /**
   * Turns that are not settled yet (see `settle.ts`), in the order they were sent. Their
   * scores are not part of the fields above yet.
   */
  readonly unsettled?: readonly UnsettledTurn[];
  /** The last messages that bully one person, in the order they were sent. At most 16. */
  readonly attacks?: readonly Attack[];
}

export const EMPTY_STATE: ConversationState = {
  ...{ version: STATE_VERSION, messages: 0 },
  ...{ participants: [], recent: '' },
};

/** Throws `invalid-input` if a field is missing. */
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

import { addRecent } from './recent-messages.ts';
import type { ConversationState, ParticipantState } from './state.ts';

/** The first stored format. It had no evidence. */
interface FirstState {
  readonly messages: number;
  readonly participants: readonly ParticipantState[];
  readonly recent: readonly { readonly id: string; readonly author: string }[];
}

/** Converts a state stored by an earlier version to the current format. */
export const migrateState = (stored: ConversationState | FirstState): ConversationState => {
  if (typeof stored.recent === 'string') return stored as ConversationState;
  const { messages, participants } = stored;
  const recent = (stored as FirstState).recent.reduce((packedMessages, { id, author }) => {
    const authorIndex = participants.findIndex((one) => one.id === author);
    return authorIndex < 0 ? packedMessages : addRecent(packedMessages, id, '', authorIndex);
  }, '');
  return { messages, participants, recent };
};

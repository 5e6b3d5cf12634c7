import { withRecent } from './recent-messages.ts';
import type { ConversationState, ParticipantState } from './state.ts';

/** The stored format before it contained evidence. */
interface FirstState {
  readonly messages: number;
  readonly participants: readonly ParticipantState[];
  readonly recent: readonly { readonly id: string; readonly author: string }[];
}

/** Converts a state stored by an earlier version to the current format. */
export const migrateState = (kept: ConversationState | FirstState): ConversationState => {
  if (typeof kept.recent === 'string') return kept as ConversationState;
  const { messages, participants } = kept;
  const recent = (kept as FirstState).recent.reduce((packed, { id, author }) => {
    const place = participants.findIndex((one) => one.id === author);
    return place < 0 ? packed : withRecent(packed, id, '', place);
  }, '');
  return { messages, participants, recent };
};

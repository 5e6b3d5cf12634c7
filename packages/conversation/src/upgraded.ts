import { withRecent } from './recent-messages.ts';
import type { ConversationState, ParticipantState } from './state.ts';

/** As it was kept before a state held what was shown. */
interface FirstState {
  readonly messages: number;
  readonly participants: readonly ParticipantState[];
  readonly recent: readonly { readonly id: string; readonly author: string }[];
}

/** A state that was kept by an earlier version, as this one keeps it. */
export const upgraded = (kept: ConversationState | FirstState): ConversationState => {
  if (typeof kept.recent === 'string') return kept as ConversationState;
  const { messages, participants } = kept;
  const recent = (kept as FirstState).recent.reduce((packed, { id, author }) => {
    const place = participants.findIndex((one) => one.id === author);
    return place < 0 ? packed : withRecent(packed, id, '', place);
  }, '');
  return { messages, participants, recent };
};

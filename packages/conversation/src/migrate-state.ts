import { addRecent } from './recent-messages.ts';
import { type ConversationState, type ParticipantState, STATE_VERSION } from './state.ts';

/** The first stored format. It had no evidence. */
interface FirstState {
  readonly version?: undefined;
  readonly messages: number;
  readonly participants: readonly ParticipantState[];
  readonly recent: readonly { readonly id: string; readonly author: string }[];
}

/** The second stored format. It had no version and no attacks. */
type SecondState = Omit<ConversationState, 'version' | 'attacks'> & {
  readonly version?: undefined;
};

const packRecent = ({ recent, participants }: FirstState): string =>
  recent.reduce((packedMessages, { id, author }) => {
    const authorIndex = participants.findIndex((one) => one.id === author);
    return authorIndex < 0 ? packedMessages : addRecent(packedMessages, id, '', authorIndex);
  }, '');

const isFirst = (stored: FirstState | SecondState): stored is FirstState =>
  typeof stored.recent !== 'string';

/** Converts a state stored by an earlier version to the current format. */
export const migrateState = (
  stored: ConversationState | SecondState | FirstState,
): ConversationState => {
  if (stored.version !== undefined) return stored;
  if (!isFirst(stored)) return { ...stored, version: STATE_VERSION };
  const { messages, participants } = stored;
  return { version: STATE_VERSION, messages, participants, recent: packRecent(stored) };
};

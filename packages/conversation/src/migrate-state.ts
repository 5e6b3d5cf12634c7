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

/** The third stored format. Its averages covered all signs together. */
type ThirdState = Omit<ConversationState, 'version'> & { readonly version: 3 };

const packRecent = ({ recent, participants }: FirstState): string =>
  recent.reduce((packedMessages, { id, author }) => {
    const authorIndex = participants.findIndex((one) => one.id === author);
    return authorIndex < 0 ? packedMessages : addRecent(packedMessages, id, '', authorIndex);
  }, '');

const isFirst = (stored: FirstState | SecondState): stored is FirstState =>
  typeof stored.recent !== 'string';

/** Keeps the maxima and sums. Sets the averages back to 0, because they can't be computed from the old ones. */
const dropAverages = (one: ParticipantState): ParticipantState =>
  one.evidence ? { ...one, evidence: { ...one.evidence, averages: [] } } : one;

/** Converts a state stored by an earlier version to the current format. */
export const migrateState = (
  stored: ConversationState | ThirdState | SecondState | FirstState,
): ConversationState => {
  if (stored.version === STATE_VERSION) return stored;
  if (stored.version === undefined && isFirst(stored)) {
    const { messages, participants } = stored;
    return { version: STATE_VERSION, messages, participants, recent: packRecent(stored) };
  }
  return {
    ...stored,
    version: STATE_VERSION,
    participants: stored.participants.map(dropAverages),
  };
};

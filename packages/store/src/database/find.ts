import type { Forgettable, ListQuery, RecordKind } from '@nightlight/core';
import type { Keys } from '../sealing/keys.ts';
import type { Records } from './connection.ts';
import { type Row, tagConversation, tagParticipant } from './row.ts';

/** Creates the key range of a kind of record: all days, or the days before `beforeDay` (a day number). */
export const createDayRange = (
  kind: RecordKind,
  beforeDay = Number.POSITIVE_INFINITY,
): IDBKeyRange =>
  IDBKeyRange.bound([kind, Number.NEGATIVE_INFINITY], [kind, beforeDay], false, true);

/**
 * Creates a query for the rows of a kind, optionally of one conversation or participant. It computes
 * their tags (keyed hashes of the ids) first, because a transaction ends while it waits for them.
 */
export const createQuery = async (
  keys: Keys,
  kind: RecordKind,
  { conversation, participant }: ListQuery,
): Promise<(records: Records<'readonly'>) => Promise<readonly Row[]>> => {
  const conversationTag =
    conversation === undefined ? undefined : await tagConversation(keys, conversation);
  const participantTag =
    participant === undefined ? undefined : await tagParticipant(keys, participant);
  return async (records) => {
    if (conversationTag !== undefined) {
      const rows = await records.index('conversation').getAll(conversationTag);
      return rows.filter(
        (row) =>
          row.kind === kind &&
          (participantTag === undefined || row.participants.includes(participantTag)),
      );
    }
    if (participantTag !== undefined) {
      const rows = await records.index('participants').getAll(participantTag);
      return rows.filter((row) => row.kind === kind);
    }
    return records.index('kind-day').getAll(createDayRange(kind));
  };
};

/** Creates a query for all rows of a conversation or of a participant, of every kind. */
export const createTargetQuery = async (
  keys: Keys,
  target: Exclude<Forgettable, 'everything'>,
): Promise<(records: Records<'readonly'>) => Promise<readonly Row[]>> => {
  const [index, tag] =
    'conversation' in target
      ? (['conversation', await tagConversation(keys, target.conversation)] as const)
      : (['participants', await tagParticipant(keys, target.participant)] as const);
  return (records) => records.index(index).getAll(tag);
};

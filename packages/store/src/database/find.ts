import type { Forgettable, ListQuery, RecordKind } from '@nightlight/core';
import type { Keys } from '../sealing/keys.ts';
import type { Records } from './connection.ts';
import { conversationTag, participantTag, type Row } from './row.ts';

/** Key range of all days of a kind, or of those before a day. */
export const daysOf = (kind: RecordKind, before = Number.POSITIVE_INFINITY): IDBKeyRange =>
  IDBKeyRange.bound([kind, Number.NEGATIVE_INFINITY], [kind, before], false, true);

/** Rows of a kind, optionally of one conversation or participant. */
export const find = async (
  keys: Keys,
  kind: RecordKind,
  { conversation, participant }: ListQuery,
): Promise<(records: Records<'readonly'>) => Promise<readonly Row[]>> => {
  const chat = conversation === undefined ? undefined : await conversationTag(keys, conversation);
  const who = participant === undefined ? undefined : await participantTag(keys, participant);
  return async (records) => {
    if (chat !== undefined) {
      const rows = await records.index('conversation').getAll(chat);
      return rows.filter(
        (row) => row.kind === kind && (who === undefined || row.participants.includes(who)),
      );
    }
    if (who !== undefined) {
      const rows = await records.index('participants').getAll(who);
      return rows.filter((row) => row.kind === kind);
    }
    return records.index('kind-day').getAll(daysOf(kind));
  };
};

/** Rows of a conversation or of a participant. */
export const forgotten = async (
  keys: Keys,
  what: Exclude<Forgettable, 'everything'>,
): Promise<(records: Records<'readonly'>) => Promise<readonly Row[]>> => {
  const [index, tag] =
    'conversation' in what
      ? (['conversation', await conversationTag(keys, what.conversation)] as const)
      : (['participants', await participantTag(keys, what.participant)] as const);
  return (records) => records.index(index).getAll(tag);
};

import type { RecordKind, StoredRecord } from '@nightlight/core';
import type { Keys } from '../sealing/keys.ts';
import { type Sealed, seal, unseal } from '../sealing/seal.ts';
import { tagOf } from '../sealing/tag.ts';

/** A record as stored in the database: tags, a day and sealed bytes. */
export interface Row {
  /** Tag of kind and id. */
  readonly key: string;
  readonly kind: RecordKind;
  /** Days since the Unix epoch. A finer time can't be read without the key. */
  readonly day: number;
  readonly conversation?: string;
  readonly participants: readonly string[];
  readonly sealed: Sealed;
}

const DAY = 86_400_000;
export const dayOf = (at: number): number => Math.floor(at / DAY);

export const keyOf = (keys: Keys, kind: RecordKind, id: string): Promise<string> =>
  tagOf(keys.tag, 'record', kind, id);
export const conversationTag = (keys: Keys, id: string): Promise<string> =>
  tagOf(keys.tag, 'conversation', id);
export const participantTag = (keys: Keys, id: string): Promise<string> =>
  tagOf(keys.tag, 'participant', id);

const placeOf = ({ key, kind, day, conversation, participants }: Omit<Row, 'sealed'>): string =>
  JSON.stringify([key, kind, day, conversation ?? null, participants]);

export const toRow = async (keys: Keys, kind: RecordKind, record: StoredRecord): Promise<Row> => {
  const { id, at, conversation, participants = [] } = record;
  const open = {
    key: await keyOf(keys, kind, id),
    kind,
    day: dayOf(at),
    ...(conversation === undefined
      ? {}
      : { conversation: await conversationTag(keys, conversation) }),
    participants: await Promise.all(participants.map((one) => participantTag(keys, one))),
  };
  return { ...open, sealed: await seal(keys.seal, placeOf(open), record) };
};

/** `undefined` if the row is damaged or was changed. */
export const fromRow = async <T>(keys: Keys, row: Row): Promise<StoredRecord<T> | undefined> => {
  try {
    return (await unseal(keys.seal, placeOf(row), row.sealed)) as StoredRecord<T>;
  } catch {
    return undefined;
  }
};

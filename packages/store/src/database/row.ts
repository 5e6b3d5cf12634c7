import type { RecordKind, StoredRecord } from '@nightlight/core';
import type { Keys } from '../sealing/keys.ts';
import { type Sealed, seal, unseal } from '../sealing/seal.ts';
import { createTag } from '../sealing/tag.ts';

/** A record as stored in the database: tags, a day and encrypted bytes. */
export interface Row {
  /** A tag made from kind and id. */
  readonly key: string;
  readonly kind: RecordKind;
  /** Days since the Unix epoch. The exact time is encrypted. */
  readonly day: number;
  /** The tag of the conversation. */
  readonly conversation?: string;
  /** The tags of the participants. */
  readonly participants: readonly string[];
  readonly sealed: Sealed;
}

const DAY_MS = 86_400_000;
/** Days since the Unix epoch, from milliseconds. */
export const toDay = (at: number): number => Math.floor(at / DAY_MS);

export const createRecordKey = (keys: Keys, kind: RecordKind, id: string): Promise<string> =>
  createTag(keys.tag, 'record', kind, id);
export const tagConversation = (keys: Keys, id: string): Promise<string> =>
  createTag(keys.tag, 'conversation', id);
export const tagParticipant = (keys: Keys, id: string): Promise<string> =>
  createTag(keys.tag, 'participant', id);

/** Serializes the fields that are not encrypted, so that the encryption can authenticate them. */
const serializeUnencrypted = ({
  key,
  kind,
  day,
  conversation,
  participants,
}: Omit<Row, 'sealed'>): string =>
  JSON.stringify([key, kind, day, conversation ?? null, participants]);

/** Encrypts a record. */
export const sealRow = async (keys: Keys, kind: RecordKind, record: StoredRecord): Promise<Row> => {
  const { id, at, conversation, participants = [] } = record;
  const unencrypted = {
    key: await createRecordKey(keys, kind, id),
    kind,
    day: toDay(at),
    ...(conversation === undefined
      ? {}
      : { conversation: await tagConversation(keys, conversation) }),
    participants: await Promise.all(
      participants.map((participant) => tagParticipant(keys, participant)),
    ),
  };
  return {
    ...unencrypted,
    sealed: await seal(keys.seal, serializeUnencrypted(unencrypted), record),
  };
};

/** Decrypts a row. Resolves with `undefined` if the row is damaged or was changed. */
export const unsealRow = async <T>(keys: Keys, row: Row): Promise<StoredRecord<T> | undefined> => {
  try {
    return (await unseal(keys.seal, serializeUnencrypted(row), row.sealed)) as StoredRecord<T>;
  } catch {
    return undefined;
  }
};

import {
  checkForgettable,
  checkRecord,
  NightlightError,
  RECORD_KINDS,
  type RecordKind,
  type Store,
  type StoredRecord,
  type StoreStatus,
} from '@nightlight/core';
import { toDay } from './database/row.ts';
import { createKeys } from './sealing/keys.ts';
import { createSigningKey, type SigningKey, signText } from './sealing/signing-key.ts';
import { createTag } from './sealing/tag.ts';

export interface MemoryStoreOptions {
  /** Why the records are not on the device. */
  readonly because: NonNullable<StoreStatus['because']>;
  /** How many days to store each kind of record. */
  readonly retention: Readonly<Record<RecordKind, number>>;
  /** Returns the current time in milliseconds since the Unix epoch. */
  readonly now: () => number;
}

const createClosedError = (): NightlightError =>
  new NightlightError('disposed', 'The store was closed.');

/** Creates a store in memory. Its records are lost when the page closes. */
export const createMemoryStore = ({ because, retention, now }: MemoryStoreOptions): Store => {
  const recordsByKind = new Map(
    RECORD_KINDS.map((kind) => [kind, new Map<string, StoredRecord>()] as const),
  );
  let isClosed = false;
  let tagKey: Promise<CryptoKey> | undefined;
  let signingKey: Promise<SigningKey> | undefined;
  const getRecords = (kind: RecordKind): Map<string, StoredRecord> => {
    if (isClosed) throw createClosedError();
    return recordsByKind.get(kind) as Map<string, StoredRecord>;
  };
  const deleteWhere = (kind: RecordKind, isMatch: (record: StoredRecord) => boolean): void => {
    const records = getRecords(kind);
    for (const [id, record] of records) if (isMatch(record)) records.delete(id);
  };
  const hasParticipant = (record: StoredRecord, participant: string): boolean =>
    record.participants?.includes(participant) ?? false;

  const store: Store = {
    status: { where: 'memory', because, persisted: false, evicted: false, full: false, damaged: 0 },
    async get<T>(kind: RecordKind, id: string) {
      return structuredClone(getRecords(kind).get(id)) as StoredRecord<T> | undefined;
    },
    async list<T>(kind: RecordKind, query: Parameters<Store['list']>[1] = {}) {
      const { conversation, participant, limit } = query;
      return [...getRecords(kind).values()]
        .filter((record) => conversation === undefined || record.conversation === conversation)
        .filter((record) => participant === undefined || hasParticipant(record, participant))
        .sort((a, b) => b.at - a.at)
        .slice(0, limit)
        .map((record) => structuredClone(record) as StoredRecord<T>);
    },
    async put(kind, record) {
      checkRecord(record);
      getRecords(kind).set(record.id, structuredClone(record));
    },
    async update(kind, id, change) {
      const changed = change(structuredClone(getRecords(kind).get(id)) as never);
      if (changed === undefined) return;
      checkRecord({ ...changed, id });
      getRecords(kind).set(id, structuredClone({ ...changed, id }));
    },
    async remove(kind, id) {
      getRecords(kind).delete(id);
    },
    async createTag(...parts) {
      if (isClosed) throw createClosedError();
      tagKey ??= createKeys().then(({ tag }) => tag);
      return createTag(await tagKey, ...parts);
    },
    async sign(text) {
      if (isClosed) throw createClosedError();
      signingKey ??= createSigningKey();
      return signText(await signingKey, text);
    },
    async forget(target, keep) {
      checkForgettable(target);
      if (target === 'everything') {
        tagKey = undefined;
        signingKey = undefined;
      }
      const isSelected = (record: StoredRecord): boolean =>
        target === 'everything' ||
        ('conversation' in target
          ? record.conversation === target.conversation
          : hasParticipant(record, target.participant));
      for (const kind of RECORD_KINDS) {
        for (const [id, record] of getRecords(kind)) {
          if (!isSelected(record)) continue;
          const remaining =
            target === 'everything' ? undefined : keep?.(kind, structuredClone(record));
          if (remaining) getRecords(kind).set(id, structuredClone({ ...remaining, id }));
          else getRecords(kind).delete(id);
        }
      }
    },
    async expire() {
      const today = toDay(now());
      for (const kind of RECORD_KINDS) {
        deleteWhere(kind, (record) => toDay(record.at) < today - retention[kind]);
      }
    },
    async close() {
      isClosed = true;
    },
  };
  return store;
};

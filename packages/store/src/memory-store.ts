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
import { dayOf } from './database/row.ts';

export interface MemoryStoreOptions {
  readonly because: NonNullable<StoreStatus['because']>;
  readonly retention: Readonly<Record<RecordKind, number>>;
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
}

/** Like the store on the device, but lost when the page closes. */
export const createMemoryStore = ({ because, retention, now }: MemoryStoreOptions): Store => {
  const kept = new Map(
    RECORD_KINDS.map((kind) => [kind, new Map<string, StoredRecord>()] as const),
  );
  let over = false;
  const of = (kind: RecordKind): Map<string, StoredRecord> => {
    if (over) throw new NightlightError('disposed', 'The store was closed.');
    return kept.get(kind) as Map<string, StoredRecord>;
  };
  const dropWhere = (kind: RecordKind, isOver: (record: StoredRecord) => boolean): void => {
    const records = of(kind);
    for (const [id, record] of records) if (isOver(record)) records.delete(id);
  };
  const has = (record: StoredRecord, participant: string): boolean =>
    record.participants?.includes(participant) ?? false;

  const store: Store = {
    status: { where: 'memory', because, persisted: false, evicted: false, full: false, damaged: 0 },
    async get<T>(kind: RecordKind, id: string) {
      return structuredClone(of(kind).get(id)) as StoredRecord<T> | undefined;
    },
    async list<T>(kind: RecordKind, query: Parameters<Store['list']>[1] = {}) {
      const { conversation, participant, limit } = query;
      return [...of(kind).values()]
        .filter((record) => conversation === undefined || record.conversation === conversation)
        .filter((record) => participant === undefined || has(record, participant))
        .sort((a, b) => b.at - a.at)
        .slice(0, limit)
        .map((record) => structuredClone(record) as StoredRecord<T>);
    },
    async put(kind, record) {
      checkRecord(record);
      of(kind).set(record.id, structuredClone(record));
    },
    async update(kind, id, change) {
      const changed = change(structuredClone(of(kind).get(id)) as never);
      if (changed === undefined) return;
      checkRecord({ ...changed, id });
      of(kind).set(id, structuredClone({ ...changed, id }));
    },
    async remove(kind, id) {
      of(kind).delete(id);
    },
    async forget(what, keep) {
      checkForgettable(what);
      const isMeant = (record: StoredRecord): boolean =>
        what === 'everything' ||
        ('conversation' in what
          ? record.conversation === what.conversation
          : has(record, what.participant));
      for (const kind of RECORD_KINDS) {
        for (const [id, record] of of(kind)) {
          if (!isMeant(record)) continue;
          const left = what === 'everything' ? undefined : keep?.(kind, structuredClone(record));
          if (left) of(kind).set(id, structuredClone({ ...left, id }));
          else of(kind).delete(id);
        }
      }
    },
    async expire() {
      const today = dayOf(now());
      for (const kind of RECORD_KINDS) {
        dropWhere(kind, (record) => dayOf(record.at) < today - retention[kind]);
      }
    },
    async close() {
      over = true;
    },
  };
  return store;
};

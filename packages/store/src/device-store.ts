import {
  checkForgettable,
  checkRecord,
  type Forgettable,
  type ListQuery,
  NightlightError,
  RECORD_KINDS,
  type RecordKind,
  type Signature,
  type Store,
  type StoredRecord,
  type StoreStatus,
} from '@nightlight/core';
import { type Connection, connect, type Records } from './database/connection.ts';
import { createDayRange, createQuery, createTargetQuery } from './database/find.ts';
import { DatabaseOpenError } from './database/open-database.ts';
import { createRecordKey, type Row, sealRow, toDay, unsealRow } from './database/row.ts';
import type { MIGRATIONS } from './database/schema.ts';
import { createStoreLocks, type StoreLocks } from './locks.ts';
import { openNewestFirst } from './newest-first.ts';
import { askToPersist, isPersisted } from './persistence.ts';
import type { Keys } from './sealing/keys.ts';
import { signText } from './sealing/signing-key.ts';
import { createTag } from './sealing/tag.ts';
import { recordVisit } from './visit-flag.ts';

/**
 * Kinds of records that a user would miss. Before the first one is stored, the browser is asked
 * not to clear the database.
 */
const PERSISTENT_KINDS: ReadonlySet<RecordKind> = new Set(['settings', 'evidence', 'reports']);
/** How often a transaction is tried, because another tab may renew the keys in between. */
const MAX_ATTEMPTS = 5;

export interface DeviceStoreOptions {
  /** The name of the database. If several people share the device, use one name per person. */
  readonly name: string;
  /** How many days to store each kind of record. */
  readonly retention: Readonly<Record<RecordKind, number>>;
  /** Returns the current time in milliseconds since the Unix epoch. */
  readonly now: () => number;
  readonly onStatus: (status: StoreStatus) => void;
  readonly migrations?: typeof MIGRATIONS;
}

const isQuotaError = (error: unknown): boolean =>
  error instanceof Error && error.name === 'QuotaExceededError';

const createStorageError = (error: unknown): NightlightError =>
  new NightlightError(
    'storage',
    isQuotaError(error)
      ? 'This device has no space left to store this.'
      : 'The data on this device could not be read or written. The device may be full.',
    { cause: error },
  );

class DeviceStore implements Store {
  status: StoreStatus;
  readonly #options: DeviceStoreOptions;
  readonly #connection: Connection;
  readonly #locks: StoreLocks;
  readonly #damaged = new Set<string>();
  #hasAskedToPersist = false;

  constructor(options: DeviceStoreOptions, connection: Connection, status: StoreStatus) {
    this.#options = options;
    this.#connection = connection;
    this.#locks = createStoreLocks(options.name);
    this.status = status;
  }

  get<T>(kind: RecordKind, id: string): Promise<StoredRecord<T> | undefined> {
    return this.#withTypedErrors(() => this.#read<T>(kind, id));
  }

  list<T>(kind: RecordKind, query: ListQuery = {}): Promise<readonly StoredRecord<T>[]> {
    return this.#withTypedErrors(async () => {
      const { result, keys } = await this.#runTransaction('readonly', (keys) =>
        createQuery(keys, kind, query),
      );
      return openNewestFirst(result, (row) => this.#openRow<T>(row, keys), query.limit);
    });
  }

  put<T>(kind: RecordKind, record: StoredRecord<T>): Promise<void> {
    return this.update<T>(kind, record.id, () => record);
  }

  async update<T>(
    kind: RecordKind,
    id: string,
    change: (old: StoredRecord<T> | undefined) => StoredRecord<T> | undefined,
  ): Promise<void> {
    if (PERSISTENT_KINDS.has(kind)) this.#askToPersist();
    await this.#withRecordLock(kind, id, async () => {
      const changed = change(await this.#read<T>(kind, id));
      if (changed === undefined) return;
      checkRecord({ ...changed, id });
      await this.#write(async (keys) => {
        const row = await sealRow(keys, kind, { ...changed, id });
        return (records) => records.put(row);
      });
    });
  }

  async remove(kind: RecordKind, id: string): Promise<void> {
    await this.#withRecordLock(kind, id, () =>
      this.#write(async (keys) => {
        const key = await createRecordKey(keys, kind, id);
        return (records) => records.delete(key);
      }),
    );
  }

  createTag(...parts: readonly string[]): Promise<string> {
    return this.#withTypedErrors(async () =>
      // The prefix keeps these tags apart from those of the database.
      createTag((await this.#connection.keys()).tag, 'app', ...parts),
    );
  }

  sign(text: string): Promise<Signature> {
    return this.#withTypedErrors(async () => signText(await this.#connection.signingKey(), text));
  }

  async forget(target: Forgettable, keep?: Parameters<Store['forget']>[1]): Promise<void> {
    checkForgettable(target);
    await this.#withTypedErrors(() =>
      this.#locks.withExclusiveLock(async () => {
        if (target === 'everything') return this.#connection.clear();
        // The exclusive lock stops writes from other tabs, so the rows that were read are still there.
        await this.#write(async (keys) => {
          const { result: rows } = await this.#runTransaction('readonly', async () =>
            createTargetQuery(keys, target),
          );
          const remainingRows = await Promise.all(
            rows.map(async (row) => {
              const record = keep && (await this.#openRow(row, keys));
              const remaining = record && keep?.(row.kind, record);
              return remaining && sealRow(keys, row.kind, { ...remaining, id: record.id });
            }),
          );
          return async (records) => {
            for (const { key } of rows) await records.delete(key);
            for (const row of remainingRows) if (row) await records.put(row);
          };
        });
      }),
    );
  }

  expire(): Promise<void> {
    return this.#withTypedErrors(() => this.#expire());
  }

  async close(): Promise<void> {
    this.#connection.close();
  }

  #withRecordLock(kind: RecordKind, id: string, work: () => Promise<void>): Promise<void> {
    return this.#withTypedErrors(() =>
      this.#locks.withSharedLock(() => this.#locks.withRecordLock(`${kind}:${id}`, work)),
    );
  }

  async #expire(): Promise<void> {
    const today = toDay(this.#options.now());
    await this.#runTransaction('readwrite', async () => async (records) => {
      for (const kind of RECORD_KINDS) {
        const oldest = today - this.#options.retention[kind];
        if (!Number.isFinite(oldest)) continue;
        for (const key of await records.index('kind-day').getAllKeys(createDayRange(kind, oldest)))
          await records.delete(key);
      }
    });
  }

  /** Writes in one transaction. If there is no space, deletes expired records and tries once more under the same locks. */
  async #write(
    prepare: (keys: Keys) => Promise<(records: Records<'readwrite'>) => Promise<unknown>>,
  ) {
    try {
      await this.#runTransaction('readwrite', prepare);
    } catch (error) {
      if (!isQuotaError(error)) throw error;
      await this.#expire();
      await this.#runTransaction('readwrite', prepare);
    }
    if (this.status.full) this.#updateStatus({ full: false });
  }

  /** Runs one transaction. `prepare` gets its keys and returns the work to do in it. */
  async #runTransaction<M extends 'readonly' | 'readwrite', T>(
    mode: M,
    prepare: (keys: Keys) => Promise<(records: Records<M>) => Promise<T>>,
  ): Promise<{ readonly result: T; readonly keys: Keys }> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const keys = await this.#connection.keys();
      const outcome = await this.#connection.runTransaction(mode, keys, await prepare(keys));
      if (outcome) return { ...outcome, keys };
    }
    throw new NightlightError('storage', 'The keys changed too often while writing.');
  }

  async #read<T>(kind: RecordKind, id: string): Promise<StoredRecord<T> | undefined> {
    const { result, keys } = await this.#runTransaction('readonly', async (keys) => {
      const key = await createRecordKey(keys, kind, id);
      return (records) => records.get(key);
    });
    return result && this.#openRow<T>(result, keys);
  }

  async #openRow<T>(row: Row, keys: Keys): Promise<StoredRecord<T> | undefined> {
    const record = await unsealRow<T>(keys, row);
    if (!record && !this.#damaged.has(row.key)) {
      this.#damaged.add(row.key);
      this.#updateStatus({ damaged: this.#damaged.size });
    }
    return record;
  }

  /** Converts errors to `NightlightError`, and updates the status if storage is full or unavailable. */
  async #withTypedErrors<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof NightlightError) throw error;
      if (isQuotaError(error)) this.#updateStatus({ full: true });
      if (error instanceof DatabaseOpenError) this.#updateStatus({ because: error.reason });
      throw createStorageError(error);
    }
  }

  #askToPersist(): void {
    if (this.#hasAskedToPersist || this.status.persisted) return;
    this.#hasAskedToPersist = true;
    void askToPersist().then((persisted) => persisted && this.#updateStatus({ persisted }));
  }

  #updateStatus(changes: Partial<StoreStatus>): void {
    this.status = { ...this.status, ...changes };
    this.#options.onStatus(this.status);
  }
}

/** Opens an encrypted store in IndexedDB. Rejects with `DatabaseOpenError` if that fails. */
export const openDeviceStore = async (options: DeviceStoreOptions): Promise<Store> => {
  const connection = await connect(options.name, options.migrations);
  const wasOpenedBefore = recordVisit(options.name);
  const status: StoreStatus = {
    where: 'device',
    persisted: await isPersisted(),
    evicted: connection.isNew && wasOpenedBefore,
    full: false,
    damaged: 0,
  };
  return new DeviceStore(options, connection, status);
};

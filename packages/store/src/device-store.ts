import {
  checkForgettable,
  checkRecord,
  type Forgettable,
  type ListQuery,
  NightlightError,
  RECORD_KINDS,
  type RecordKind,
  type Store,
  type StoredRecord,
  type StoreStatus,
} from '@nightlight/core';
import { type Connection, connect, type Records } from './database/connection.ts';
import { daysOf, find, forgotten } from './database/find.ts';
import { DatabaseUnopened } from './database/open-database.ts';
import { dayOf, fromRow, keyOf, type Row, toRow } from './database/row.ts';
import type { STEPS } from './database/schema.ts';
import { type Gate, gateOf } from './locks.ts';
import { wasThereBefore } from './marker.ts';
import { newestFirst } from './newest-first.ts';
import { askToPersist, isPersisted } from './persistence.ts';
import type { Keys } from './sealing/keys.ts';

/** Records that people would miss: with these, the browser is asked not to clear the database. */
const PRECIOUS: ReadonlySet<RecordKind> = new Set(['settings', 'evidence', 'reports']);
/** Another tab may renew the keys while this one writes. */
const TRIES = 5;

export interface DeviceStoreOptions {
  /** The database's name. Use one per person if several use the device. */
  readonly name: string;
  readonly retention: Readonly<Record<RecordKind, number>>;
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
  readonly onStatus: (status: StoreStatus) => void;
  readonly steps?: typeof STEPS;
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && error.name === 'QuotaExceededError';

const failure = (error: unknown): NightlightError =>
  new NightlightError(
    'storage',
    isFull(error)
      ? 'This device has no space left to store this.'
      : 'The data on this device could not be read or written. The device may be full.',
    { cause: error },
  );

class DeviceStore implements Store {
  status: StoreStatus;
  readonly #options: DeviceStoreOptions;
  readonly #connection: Connection;
  readonly #gate: Gate;
  readonly #damaged = new Set<string>();
  #asked = false;

  constructor(options: DeviceStoreOptions, connection: Connection, status: StoreStatus) {
    this.#options = options;
    this.#connection = connection;
    this.#gate = gateOf(options.name);
    this.status = status;
  }

  get<T>(kind: RecordKind, id: string): Promise<StoredRecord<T> | undefined> {
    return this.#typed(() => this.#read<T>(kind, id));
  }

  list<T>(kind: RecordKind, query: ListQuery = {}): Promise<readonly StoredRecord<T>[]> {
    return this.#typed(async () => {
      const { answer, keys } = await this.#run('readonly', (keys) => find(keys, kind, query));
      return newestFirst(answer, (row) => this.#open<T>(row, keys), query.limit);
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
    if (PRECIOUS.has(kind)) this.#askToPersist();
    await this.#alone(kind, id, async () => {
      const changed = change(await this.#read<T>(kind, id));
      if (changed === undefined) return;
      checkRecord({ ...changed, id });
      await this.#write(async (keys) => {
        const row = await toRow(keys, kind, { ...changed, id });
        return (records) => records.put(row);
      });
    });
  }

  async remove(kind: RecordKind, id: string): Promise<void> {
    await this.#alone(kind, id, () =>
      this.#write(async (keys) => {
        const key = await keyOf(keys, kind, id);
        return (records) => records.delete(key);
      }),
    );
  }

  async forget(what: Forgettable, keep?: Parameters<Store['forget']>[1]): Promise<void> {
    checkForgettable(what);
    await this.#typed(() =>
      this.#gate.alone(async () => {
        if (what === 'everything') return this.#connection.clear();
        // No other tab writes during this, so the rows that were read are still there.
        await this.#write(async (keys) => {
          const { answer: rows } = await this.#run('readonly', async () => forgotten(keys, what));
          const kept = await Promise.all(
            rows.map(async (row) => {
              const record = keep && (await this.#open(row, keys));
              const left = record && keep?.(row.kind, record);
              return left && toRow(keys, row.kind, { ...left, id: record.id });
            }),
          );
          return async (records) => {
            for (const { key } of rows) await records.delete(key);
            for (const row of kept) if (row) await records.put(row);
          };
        });
      }),
    );
  }

  expire(): Promise<void> {
    return this.#typed(() => this.#expire());
  }

  async close(): Promise<void> {
    this.#connection.close();
  }

  #alone(kind: RecordKind, id: string, work: () => Promise<void>): Promise<void> {
    return this.#typed(() => this.#gate.together(() => this.#gate.on(`${kind}:${id}`, work)));
  }

  async #expire(): Promise<void> {
    const today = dayOf(this.#options.now());
    await this.#run('readwrite', async () => async (records) => {
      for (const kind of RECORD_KINDS) {
        const oldest = today - this.#options.retention[kind];
        if (!Number.isFinite(oldest)) continue;
        for (const key of await records.index('kind-day').getAllKeys(daysOf(kind, oldest)))
          await records.delete(key);
      }
    });
  }

  /** If there is no space: deletes expired records and tries once more, under the same locks. */
  async #write(
    prepare: (keys: Keys) => Promise<(records: Records<'readwrite'>) => Promise<unknown>>,
  ) {
    try {
      await this.#run('readwrite', prepare);
    } catch (error) {
      if (!isFull(error)) throw error;
      await this.#expire();
      await this.#run('readwrite', prepare);
    }
    if (this.status.full) this.#tell({ full: false });
  }

  /** Runs one transaction. `prepare` gets the keys that the transaction will use. */
  async #run<M extends 'readonly' | 'readwrite', T>(
    mode: M,
    prepare: (keys: Keys) => Promise<(records: Records<M>) => Promise<T>>,
  ): Promise<{ readonly answer: T; readonly keys: Keys }> {
    for (let tries = 0; tries < TRIES; tries++) {
      const keys = await this.#connection.keys();
      const done = await this.#connection.within(mode, keys, await prepare(keys));
      if (done) return { ...done, keys };
    }
    throw new NightlightError('storage', 'The keys changed too often while writing.');
  }

  async #read<T>(kind: RecordKind, id: string): Promise<StoredRecord<T> | undefined> {
    const { answer, keys } = await this.#run('readonly', async (keys) => {
      const key = await keyOf(keys, kind, id);
      return (records) => records.get(key);
    });
    return answer && this.#open<T>(answer, keys);
  }

  async #open<T>(row: Row, keys: Keys): Promise<StoredRecord<T> | undefined> {
    const record = await fromRow<T>(keys, row);
    if (!record && !this.#damaged.has(row.key)) {
      this.#damaged.add(row.key);
      this.#tell({ damaged: this.#damaged.size });
    }
    return record;
  }

  /** Turns errors into typed ones, and updates the status for lasting ones. */
  async #typed<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof NightlightError) throw error;
      if (isFull(error)) this.#tell({ full: true });
      if (error instanceof DatabaseUnopened) this.#tell({ because: error.why });
      throw failure(error);
    }
  }

  #askToPersist(): void {
    if (this.#asked || this.status.persisted) return;
    this.#asked = true;
    void askToPersist().then((persisted) => persisted && this.#tell({ persisted }));
  }

  #tell(news: Partial<StoreStatus>): void {
    this.status = { ...this.status, ...news };
    this.#options.onStatus(this.status);
  }
}

/** An encrypted store in IndexedDB. Rejects with `DatabaseUnopened` if it can't be opened. */
export const openDeviceStore = async (options: DeviceStoreOptions): Promise<Store> => {
  const connection = await connect(options.name, options.steps);
  const there = wasThereBefore(options.name);
  const status: StoreStatus = {
    where: 'device',
    persisted: await isPersisted(),
    evicted: connection.fresh && there,
    full: false,
    damaged: 0,
  };
  return new DeviceStore(options, connection, status);
};

import { NightlightError } from '@nightlight/core';
import type { IDBPDatabase, IDBPObjectStore } from 'idb';
import type { Keys } from '../sealing/keys.ts';
import { openDatabase } from './open-database.ts';
import { type OwnKeys, ownKeys, renewKeys } from './own-keys.ts';
import type { Schema, STEPS } from './schema.ts';

type Mode = 'readonly' | 'readwrite';
export type Records<M extends Mode> = IDBPObjectStore<Schema, ('keys' | 'records')[], 'records', M>;

interface Open extends OwnKeys {
  readonly database: IDBPDatabase<Schema>;
}

/** A database and its keys, opened again whenever the browser or another tab has taken them away. */
export interface Connection {
  /** Whether nothing was kept before this connection. */
  readonly fresh: boolean;
  keys(): Promise<Keys>;
  /**
   * One transaction. `work` may wait for nothing but the records. Resolves once
   * it is on disk. Answers `undefined` where the keys are other ones by now:
   * what was tagged or sealed with them is void, ask `keys()` again.
   */
  within<M extends Mode, T>(
    mode: M,
    keys: Keys,
    work: (records: Records<M>) => Promise<T>,
  ): Promise<{ readonly answer: T } | undefined>;
  /** Everything is gone, the keys too. */
  clear(): Promise<void>;
  close(): void;
}

const closed = (): NightlightError => new NightlightError('disposed', 'The store was closed.');

const isGone = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'InvalidStateError';

export const connect = async (name: string, steps?: typeof STEPS): Promise<Connection> => {
  let current: Promise<Open> | undefined;
  let over = false;

  const open = (): Promise<Open> => {
    if (over) return Promise.reject(closed());
    if (current) return current;
    const opening = (async () => {
      const database = await openDatabase(name, lose, steps);
      return { database, ...(await ownKeys(database)) };
    })();
    current = opening;
    opening.catch(() => lose());
    return opening;
  };
  const lose = (): void => {
    current = undefined;
  };

  /** A connection that is found closed is opened once more. */
  const withOpen = async <T>(work: (open: Open) => Promise<T>): Promise<T> => {
    try {
      return await work(await open());
    } catch (error) {
      if (!isGone(error) || over) throw error;
      lose();
      return work(await open());
    }
  };

  const { fresh } = await open();

  return {
    fresh,
    keys: async () => (await open()).keys,
    within: (mode, keys, work) =>
      withOpen(async ({ database, keys: own, generation }) => {
        if (own !== keys) return undefined;
        const transaction = database.transaction(['keys', 'records'], mode, {
          durability: 'strict',
        });
        // An error of the transaction is that of `work` below.
        transaction.done.catch(() => {});
        if ((await transaction.objectStore('keys').get('generation')) !== generation) {
          lose();
          database.close();
          return undefined;
        }
        const answer = await work(transaction.objectStore('records'));
        await transaction.done;
        return { answer };
      }),
    clear: () =>
      withOpen(async ({ database }) => {
        await renewKeys(database);
        lose();
        database.close();
      }),
    close() {
      over = true;
      void current?.then(({ database }) => database.close()).catch(() => {});
    },
  };
};

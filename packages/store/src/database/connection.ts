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

/** A database and its keys. Reopens if the browser or another tab closed it. */
export interface Connection {
  /** Whether the database was empty before this connection. */
  readonly fresh: boolean;
  keys(): Promise<Keys>;
  /**
   * Runs one transaction; `work` may await only the records. Resolves once it is on
   * disk. Resolves with `undefined` if the keys have changed: then call `keys()` again,
   * since tags and bytes made with the old ones are useless.
   */
  within<M extends Mode, T>(
    mode: M,
    keys: Keys,
    work: (records: Records<M>) => Promise<T>,
  ): Promise<{ readonly answer: T } | undefined>;
  /** Deletes everything, including the keys. */
  clear(): Promise<void>;
  close(): void;
}

const closed = (): NightlightError => new NightlightError('disposed', 'The store was closed.');

const isGone = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'InvalidStateError';

export const connect = async (name: string, steps?: typeof STEPS): Promise<Connection> => {
  let current: Promise<Open> | undefined;
  let over = false;

  /** Forgets only this connection: a newer one may be open by now. */
  const lose = (which: Promise<Open>): void => {
    if (current === which) current = undefined;
    void which.then(({ database }) => database.close()).catch(() => {});
  };

  const open = (): Promise<Open> => {
    if (over) return Promise.reject(closed());
    if (current) return current;
    const opening: Promise<Open> = (async () => {
      const database = await openDatabase(name, () => lose(opening), steps);
      return { database, ...(await ownKeys(database)) };
    })();
    current = opening;
    opening.catch(() => lose(opening));
    return opening;
  };

  /** If the connection turns out to be closed, reopens it once. */
  const withOpen = async <T>(work: (open: Open, lost: () => void) => Promise<T>): Promise<T> => {
    const attempt = async (): Promise<T> => {
      const which = open();
      return work(await which, () => lose(which));
    };
    const first = open();
    try {
      return await attempt();
    } catch (error) {
      if (!isGone(error) || over) throw error;
      lose(first);
      return attempt();
    }
  };

  const { fresh } = await open();

  return {
    fresh,
    keys: async () => (await open()).keys,
    within: (mode, keys, work) =>
      withOpen(async ({ database, keys: own, generation }, lost) => {
        if (own !== keys) return undefined;
        const transaction = database.transaction(['keys', 'records'], mode, {
          durability: 'strict',
        });
        // The same error is thrown by `work` below.
        transaction.done.catch(() => {});
        if ((await transaction.objectStore('keys').get('generation')) !== generation) {
          lost();
          return undefined;
        }
        const answer = await work(transaction.objectStore('records'));
        await transaction.done;
        return { answer };
      }),
    clear: () =>
      withOpen(async ({ database }, lost) => {
        await renewKeys(database);
        lost();
      }),
    close() {
      over = true;
      if (current) lose(current);
    },
  };
};

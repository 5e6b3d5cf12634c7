import { NightlightError } from '@nightlight/core';
import type { IDBPDatabase, IDBPObjectStore } from 'idb';
import type { Keys } from '../sealing/keys.ts';
import type { SigningKey } from '../sealing/signing-key.ts';
import {
  type DatabaseKeys,
  loadOrCreateKeys,
  loadOrCreateSigningKey,
  renewKeys,
} from './database-keys.ts';
import { openDatabase } from './open-database.ts';
import type { MIGRATIONS, Schema } from './schema.ts';

type Mode = 'readonly' | 'readwrite';
export type Records<M extends Mode> = IDBPObjectStore<Schema, ('keys' | 'records')[], 'records', M>;

interface OpenDatabase extends DatabaseKeys {
  readonly database: IDBPDatabase<Schema>;
}

/** A connection to the database, with its keys. It reopens if the browser or another tab closed it. */
export interface Connection {
  /** Whether this connection created the database, so that it was empty. */
  readonly isNew: boolean;
  /** The current keys. They change when a tab clears the database. */
  keys(): Promise<Keys>;
  /**
   * Runs one transaction. `work` may await only requests to `records`. Resolves once the
   * changes are on disk. Resolves with `undefined` if the keys have changed. Then call `keys()`
   * again and repeat the work, because data encrypted with the old keys can't be read.
   */
  runTransaction<M extends Mode, T>(
    mode: M,
    keys: Keys,
    work: (records: Records<M>) => Promise<T>,
  ): Promise<{ readonly result: T } | undefined>;
  /** The signing key. It is created at the first call. */
  signingKey(): Promise<SigningKey>;
  /** Deletes all records and creates new keys. */
  clear(): Promise<void>;
  close(): void;
}

const createClosedError = (): NightlightError =>
  new NightlightError('disposed', 'The store was closed.');

const isConnectionClosed = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'InvalidStateError';

/** Opens the database. Rejects with `DatabaseOpenError` if that fails. */
export const connect = async (
  name: string,
  migrations?: typeof MIGRATIONS,
): Promise<Connection> => {
  let current: Promise<OpenDatabase> | undefined;
  let isClosed = false;

  /** Closes this connection only, because a newer one may be open by now. */
  const dropConnection = (connection: Promise<OpenDatabase>): void => {
    if (current === connection) current = undefined;
    void connection.then(({ database }) => database.close()).catch(() => {});
  };

  const open = (): Promise<OpenDatabase> => {
    if (isClosed) return Promise.reject(createClosedError());
    if (current) return current;
    const opening: Promise<OpenDatabase> = (async () => {
      const database = await openDatabase(name, () => dropConnection(opening), migrations);
      return { database, ...(await loadOrCreateKeys(database)) };
    })();
    current = opening;
    opening.catch(() => dropConnection(opening));
    return opening;
  };

  /** Runs `work`. If the connection turns out to be closed, reopens it and tries once more. */
  const retryIfClosed = async <T>(
    work: (open: OpenDatabase, drop: () => void) => Promise<T>,
  ): Promise<T> => {
    const attempt = async (): Promise<T> => {
      const connection = open();
      return work(await connection, () => dropConnection(connection));
    };
    const connectionBefore = open();
    // Avoids an unhandled rejection: `attempt()` throws the same error.
    connectionBefore.catch(() => {});
    try {
      return await attempt();
    } catch (error) {
      if (!isConnectionClosed(error) || isClosed) throw error;
      dropConnection(connectionBefore);
      return attempt();
    }
  };

  const { isNew } = await open();

  return {
    isNew,
    keys: async () => (await open()).keys,
    runTransaction: (mode, keys, work) =>
      retryIfClosed(async ({ database, keys: currentKeys, generation }, drop) => {
        if (currentKeys !== keys) return undefined;
        const transaction = database.transaction(['keys', 'records'], mode, {
          durability: 'strict',
        });
        // Avoids an unhandled rejection: `work` below throws the same error.
        transaction.done.catch(() => {});
        if ((await transaction.objectStore('keys').get('generation')) !== generation) {
          drop();
          return undefined;
        }
        const result = await work(transaction.objectStore('records'));
        await transaction.done;
        return { result };
      }),
    signingKey: () => retryIfClosed(({ database }) => loadOrCreateSigningKey(database)),
    clear: () =>
      retryIfClosed(async ({ database }, drop) => {
        await renewKeys(database);
        drop();
      }),
    close() {
      isClosed = true;
      if (current) dropConnection(current);
    },
  };
};

import { type IDBPDatabase, openDB } from 'idb';
import { MIGRATIONS, type Schema } from './schema.ts';

/** How long to wait for a database that another tab blocks, in milliseconds. */
const BLOCKED_AFTER_MS = 3000;

/**
 * `unavailable`: the browser refused. `blocked`: a tab with an older version did not close the
 * database. `newer-version`: a newer version of the app has already migrated it.
 */
export type OpenFailure = 'unavailable' | 'blocked' | 'newer-version';

/** The database could not be opened. */
export class DatabaseOpenError extends Error {
  readonly reason: OpenFailure;
  constructor(reason: OpenFailure, cause?: unknown) {
    super(`The database could not be opened: ${reason}.`, { cause });
    this.reason = reason;
  }
}

/**
 * Opens the database and runs the migrations that it has not run yet. The version of the
 * database is the number of migrations. `onClose` is called when the connection was closed,
 * by the browser or because another tab migrates the database. Then call this function again
 * before the next use. Rejects with `DatabaseOpenError`.
 */
export const openDatabase = async (
  name: string,
  onClose: () => void,
  migrations: typeof MIGRATIONS = MIGRATIONS,
): Promise<IDBPDatabase<Schema>> => {
  let hasTimedOut = false;
  const opening = openDB<Schema>(name, migrations.length, {
    upgrade: (database, from, _to, transaction) => {
      for (const migrate of migrations.slice(from)) migrate(database, transaction);
    },
    blocking: (_currentVersion, _blockedVersion, event) => {
      (event.target as IDBDatabase).close();
      onClose();
    },
    terminated: onClose,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      hasTimedOut = true;
      reject(new DatabaseOpenError('blocked'));
    }, BLOCKED_AFTER_MS);
  });
  // If the database opens after the timeout, close it so that it doesn't block another tab.
  void opening.then((database) => hasTimedOut && database.close()).catch(() => {});
  try {
    return await Promise.race([opening, timeout]);
  } catch (error) {
    if (error instanceof DatabaseOpenError) throw error;
    const isNewer = error instanceof DOMException && error.name === 'VersionError';
    throw new DatabaseOpenError(isNewer ? 'newer-version' : 'unavailable', error);
  } finally {
    clearTimeout(timer);
  }
};

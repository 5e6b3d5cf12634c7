import { type IDBPDatabase, openDB } from 'idb';
import { type Schema, STEPS } from './schema.ts';

/** Milliseconds to wait for a database that another tab keeps open. */
const BLOCKED_AFTER_MS = 3000;

export type Unopened = 'unavailable' | 'blocked' | 'newer-version';

export class DatabaseUnopened extends Error {
  readonly why: Unopened;
  constructor(why: Unopened, cause?: unknown) {
    super(`The database could not be opened: ${why}.`, { cause });
    this.why = why;
  }
}

/**
 * Opens the database and upgrades it step by step. `onLost` is called when another tab
 * upgrades it or the browser closes it: then open it again before the next use.
 */
export const openDatabase = async (
  name: string,
  onLost: () => void,
  steps: typeof STEPS = STEPS,
): Promise<IDBPDatabase<Schema>> => {
  let late = false;
  const opening = openDB<Schema>(name, steps.length, {
    upgrade: (database, from, _to, transaction) => {
      for (const step of steps.slice(from)) step(database, transaction);
    },
    blocking: (_now, _wanted, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      late = true;
      reject(new DatabaseUnopened('blocked'));
    }, BLOCKED_AFTER_MS);
  });
  // If it opens late, close it, so that it doesn't block another tab.
  void opening.then((database) => late && database.close()).catch(() => {});
  try {
    return await Promise.race([opening, blocked]);
  } catch (error) {
    if (error instanceof DatabaseUnopened) throw error;
    const newer = error instanceof DOMException && error.name === 'VersionError';
    throw new DatabaseUnopened(newer ? 'newer-version' : 'unavailable', error);
  } finally {
    clearTimeout(timer);
  }
};

import { NightlightError } from '@nightlight/core';

/**
 * Coordinates writers across all tabs of an origin (Web Locks). Writing a record takes a
 * shared lock. `forget()` takes the same lock exclusively, so that an unfinished write can't
 * restore data that was deleted.
 */
export interface StoreLocks {
  withSharedLock<T>(work: () => Promise<T>): Promise<T>;
  withExclusiveLock<T>(work: () => Promise<T>): Promise<T>;
  /** Takes an exclusive lock for one record. */
  withRecordLock<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/** How long to wait for a lock, in milliseconds. A frozen tab does not release its locks, but must not block the others forever. */
const LOCK_TIMEOUT_MS = 10_000;

/** Hashes a name, because other code of the origin can list the names of locks. */
const hashName = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
};

/**
 * Runs work under a Web Lock. Rejects with `storage` if another tab does not release it in time, or
 * if the page is being closed.
 */
export const runLocked = async <T>(
  name: string,
  mode: LockMode,
  work: () => Promise<T>,
): Promise<T> => {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), LOCK_TIMEOUT_MS);
  let running: Promise<T> | undefined;
  const start = (): Promise<T> => {
    clearTimeout(timer);
    running = work();
    return running;
  };
  try {
    await navigator.locks.request(name, { mode, signal: timeout.signal }, start);
    // In a page that is being closed, Firefox may resolve without calling `start`.
    if (!running)
      throw new NightlightError('storage', 'The page was closed before it could write.');
    return await running;
  } catch (error) {
    if (!timeout.signal.aborted) throw error;
    throw new NightlightError(
      'storage',
      'Another tab of this app stopped in the middle of writing. Close it, then try again.',
    );
  } finally {
    clearTimeout(timer);
  }
};

export const createStoreLocks = (name: string): StoreLocks => ({
  withSharedLock: (work) => runLocked(`${name}:gate`, 'shared', work),
  withExclusiveLock: (work) => runLocked(`${name}:gate`, 'exclusive', work),
  withRecordLock: async (key, work) =>
    runLocked(`${name}:record:${await hashName(key)}`, 'exclusive', work),
});

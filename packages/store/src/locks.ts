import { NightlightError } from '@nightlight/core';

/**
 * Coordinates writers across all tabs of an origin (Web Locks). Writing a record takes a
 * shared lock; `forget()` takes it exclusively, so that no half-finished write brings
 * data back.
 */
export interface Gate {
  together<T>(work: () => Promise<T>): Promise<T>;
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Exclusive for one record. */
  on<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/** Milliseconds to wait for a lock. A frozen tab keeps its locks and must not block the others forever. */
const LOCK_TIMEOUT_MS = 10_000;

const digest = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
};

const locked = async <T>(name: string, mode: LockMode, work: () => Promise<T>): Promise<T> => {
  const asked = new AbortController();
  const timer = setTimeout(() => asked.abort(), LOCK_TIMEOUT_MS);
  let done: Promise<T> | undefined;
  const begun = (): Promise<T> => {
    clearTimeout(timer);
    done = work();
    return done;
  };
  try {
    await navigator.locks.request(name, { mode, signal: asked.signal }, begun);
    // Firefox may grant a lock to a page that is being closed: it resolves without calling `begun`.
    if (!done) throw new NightlightError('storage', 'The page was closed before it could write.');
    return await done;
  } catch (error) {
    if (!asked.signal.aborted) throw error;
    throw new NightlightError(
      'storage',
      'Another tab of this app stopped in the middle of writing. Close it, then try again.',
    );
  } finally {
    clearTimeout(timer);
  }
};

export const gateOf = (name: string): Gate => ({
  together: (work) => locked(`${name}:gate`, 'shared', work),
  alone: (work) => locked(`${name}:gate`, 'exclusive', work),
  on: async (key, work) => locked(`${name}:record:${await digest(key)}`, 'exclusive', work),
});

import { NightlightError } from '@nightlight/core';

/**
 * Who may write when, over all tabs of an origin (Web Locks). Everybody who
 * touches a record holds the gate together with others; who forgets holds it
 * alone, so that nothing half-done comes back afterwards.
 */
export interface Gate {
  together<T>(work: () => Promise<T>): Promise<T>;
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Alone on one record. */
  on<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/** Milliseconds: a tab that the browser froze keeps its locks, and must not stop all others. */
const PATIENCE = 10_000;

const digest = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
};

const locked = async <T>(name: string, mode: LockMode, work: () => Promise<T>): Promise<T> => {
  const asked = new AbortController();
  const timer = setTimeout(() => asked.abort(), PATIENCE);
  let done: Promise<T> | undefined;
  const begun = (): Promise<T> => {
    clearTimeout(timer);
    done = work();
    return done;
  };
  try {
    await navigator.locks.request(name, { mode, signal: asked.signal }, begun);
    // Firefox grants a lock to a page that is going, can't call it, and resolves all the same.
    if (!done) throw new NightlightError('storage', 'The page closed before it could write.');
    return await done;
  } catch (error) {
    if (!asked.signal.aborted) throw error;
    throw new NightlightError(
      'storage',
      'Another tab of this app is asleep in the middle of writing. Close it, then try again.',
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

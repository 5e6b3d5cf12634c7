import type { Store } from '@nightlight/core';
import { runLocked } from '@nightlight/store';

/**
 * Keeps apart, in all tabs, the writing of records and changes of the lock. Writers share the gate;
 * whoever sets, removes or erases the lock has it alone. Rejects with `storage` if a frozen tab does
 * not release it.
 */
export interface Gate {
  share<T>(work: () => Promise<T>): Promise<T>;
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** One gate for each store, so that all parts of this tab share it. */
const gates = new WeakMap<Store, Gate>();

export const getGate = (store: Store): Gate => {
  const gate = gates.get(store) ?? createGate(store);
  gates.set(store, gate);
  return gate;
};

const createGate = (store: Store): Gate => {
  /** Without Web Locks, this tab is the only one that has the store. */
  let last: Promise<unknown> = Promise.resolve();
  const run = async <T>(mode: LockMode, work: () => Promise<T>): Promise<T> => {
    if (globalThis.navigator?.locks && store.status.where === 'device') {
      return runLocked(`nightlight-gate-${await store.createTag('heard', 'gate')}`, mode, work);
    }
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
  return {
    share: (work) => run('shared', work),
    alone: (work) => run('exclusive', work),
  };
};

import type { Store } from '@nightlight/core';

/**
 * Runs work in one tab at a time. If another tab is busy, resolves with `false` without waiting,
 * because that tab may be frozen. Without Web Locks, this tab is the only one that has the store.
 */
export const runInOneTab = async (store: Store, work: () => Promise<void>): Promise<boolean> => {
  const locks = globalThis.navigator?.locks;
  if (!locks) {
    await work();
    return true;
  }
  const name = `nightlight-outbox-${await store.createTag('heard', 'outbox')}`;
  return locks.request(name, { ifAvailable: true }, async (lock) => {
    if (!lock) return false;
    await work();
    return true;
  });
};

import type { Store } from '@nightlight/core';
import { connectOtherTabs } from '../other-tabs.ts';

/** Tells listeners in this tab and in other tabs of the same store that something has changed. */
export interface Changes {
  /** Calls the listeners of this tab, then those of the others. */
  announce(): void;
  listen(listener: () => void): () => void;
  close(): void;
}

export const createChanges = (store: Store): Changes => {
  const listeners = new Set<() => void>();
  const callListeners = (): void => {
    for (const listener of listeners) listener();
  };
  const tabs = connectOtherTabs(store, 'heard', callListeners);
  return {
    announce() {
      callListeners();
      tabs.tell('changed');
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      listeners.clear();
      tabs.close();
    },
  };
};

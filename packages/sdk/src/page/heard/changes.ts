import type { Store } from '@nightlight/core';

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
  let isClosed = false;
  /** The name is a keyed hash, because other code of the origin can guess names. */
  const opening = store.createTag('heard', 'changes').then(
    (tag) => {
      if (isClosed || typeof BroadcastChannel === 'undefined') return undefined;
      const channel = new BroadcastChannel(`nightlight-${tag}`);
      channel.onmessage = callListeners;
      // In Node, the channel must not prevent the process from ending.
      (channel as { unref?: () => void }).unref?.();
      return channel;
    },
    () => undefined,
  );
  return {
    announce() {
      callListeners();
      void opening.then((channel) => !isClosed && channel?.postMessage(null));
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      isClosed = true;
      listeners.clear();
      void opening.then((channel) => channel?.close());
    },
  };
};

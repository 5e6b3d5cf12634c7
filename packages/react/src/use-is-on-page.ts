import { useSyncExternalStore } from 'react';

const neverChanges = (): (() => void) => () => {};

/** Returns false on a server and during hydration, and true afterwards. */
export const useIsOnPage = (): boolean =>
  useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );

import { useSyncExternalStore } from 'react';

const neverChanges = (): (() => void) => () => {};

/** Not on a server, and not yet where a page takes over what a server has drawn. */
export const useIsOnPage = (): boolean =>
  useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );

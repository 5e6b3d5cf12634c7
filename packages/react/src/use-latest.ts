import { useInsertionEffect, useRef } from 'react';

/**
 * What a callback was in the newest render that is on the page, to be called from an effect or a
 * listener. An insertion effect: it runs before all others, and React 18 lets it be on a server.
 */
export const useLatest = <T>(value: T): { readonly current: T } => {
  const latest = useRef(value);
  useInsertionEffect(() => {
    latest.current = value;
  });
  return latest;
};

import { useState } from 'react';

/**
 * Returns the previous object as long as the value is the same, so that an object literal doesn't
 * change in each render. It uses state instead of a ref, so that a suspended or abandoned render
 * leaves no trace.
 */
export const useSame = <T extends object>(
  value: T,
  isSame: (previous: T, value: T) => boolean,
): T => {
  const [previous, setPrevious] = useState(value);
  if (isSame(previous, value)) return previous;
  setPrevious(value);
  return value;
};

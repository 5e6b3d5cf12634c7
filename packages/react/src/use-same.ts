import { useState } from 'react';

/**
 * The first of all values since that are the same, so that an object written out in a component
 * isn't another one each time. State and no ref: what a suspended or abandoned render brought
 * goes with it.
 */
export const useSame = <T extends object>(value: T, isSame: (kept: T, value: T) => boolean): T => {
  const [kept, keep] = useState(value);
  if (isSame(kept, value)) return kept;
  keep(value);
  return value;
};

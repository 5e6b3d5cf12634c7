import { distance } from '../hash/pdq/distance.ts';
import type { Pdq } from '../hash/pdq/pdq.ts';
import { type Hash, hashFromHex } from '../hash/pdq/pdq-hash.ts';
import { MATCH_DISTANCE, MATCH_QUALITY } from '../hash/pdq-hash-list.ts';

/** Pictures about which the young person has said that the model was wrong. */
export interface Overrides {
  has(picture: Pdq): boolean;
  /** From now on these and no others: 64 hex digits each. Throws `invalid-input` for anything else. */
  set(hashes: readonly string[]): void;
}

/**
 * A picture counts as the same within the distance at which PDQ matches, as it
 * lies. Where there is next to nothing to see, all pictures are near each other:
 * there only the very same hash counts.
 */
export const createOverrides = (hashes: readonly string[] = []): Overrides => {
  let known: readonly Hash[] = hashes.map(hashFromHex);
  return {
    has({ hash, quality }) {
      const farthest = quality < MATCH_QUALITY ? 0 : MATCH_DISTANCE;
      return known.some((one) => distance(one, hash, 0, 0, farthest) <= farthest);
    },
    set(next) {
      known = next.map(hashFromHex);
    },
  };
};

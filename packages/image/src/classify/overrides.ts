import { distance } from '../hash/pdq/distance.ts';
import type { Pdq } from '../hash/pdq/pdq.ts';
import { type Hash, hashFromHex } from '../hash/pdq/pdq-hash.ts';
import { MATCH_DISTANCE, MATCH_QUALITY } from '../hash/pdq-hash-list.ts';

/** Pictures that the person marked as misjudged. */
export interface Overrides {
  has(picture: Pdq): boolean;
  /** Replaces all overrides: 64 hex digits each. Throws `invalid-input` for anything else. */
  set(hashes: readonly string[]): void;
}

/**
 * A picture counts as the same within PDQ's match distance, in the same orientation.
 * Pictures of low quality are all close to each other, so for them only the identical
 * hash counts.
 */
export const createOverrides = (hashes: readonly string[] = []): Overrides => {
  let known: readonly Hash[] = hashes.map(hashFromHex);
  return {
    has({ hash, quality }) {
      const maxDistance = quality < MATCH_QUALITY ? 0 : MATCH_DISTANCE;
      return known.some((one) => distance(one, hash, 0, 0, maxDistance) <= maxDistance);
    },
    set(next) {
      known = next.map(hashFromHex);
    },
  };
};

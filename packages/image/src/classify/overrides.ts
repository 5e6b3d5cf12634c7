import { distance } from '../hash/pdq/distance.ts';
import type { Pdq } from '../hash/pdq/pdq.ts';
import { type Hash, hashFromHex } from '../hash/pdq/pdq-hash.ts';
import { MATCH_DISTANCE, MATCH_QUALITY } from '../hash/pdq-hash-list.ts';

/** Pictures that the user marked as misjudged. */
export interface Overrides {
  has(picture: Pdq): boolean;
  /**
   * Replaces all overrides. Each is a PDQ hash of 64 hex digits. Throws `invalid-input`
   * for anything else.
   */
  set(hashes: readonly string[]): void;
}

/**
 * Creates a set of overrides. A picture matches an override within PDQ's match distance,
 * in the same orientation. Pictures of low quality all have similar hashes, so they
 * match only the identical hash.
 */
export const createOverrides = (hashes: readonly string[] = []): Overrides => {
  let overrides: readonly Hash[] = hashes.map(hashFromHex);
  return {
    has({ hash, quality }) {
      const maxDistance = quality < MATCH_QUALITY ? 0 : MATCH_DISTANCE;
      return overrides.some(
        (override) => distance(override, hash, 0, 0, maxDistance) <= maxDistance,
      );
    },
    set(next) {
      overrides = next.map(hashFromHex);
    },
  };
};

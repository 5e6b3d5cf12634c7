import type { HashList } from './hash-list.ts';
import { distinctHashes } from './search/distinct-hashes.ts';
import { multiIndex, type Neighbour } from './search/multi-index.ts';

/** Two pictures match if at most this many bits differ (README of the reference). */
export const MATCH_DISTANCE = 31;
/** A picture of lower quality matches nothing (README of the reference: discard 49 or less). */
export const MATCH_QUALITY = 50;

/**
 * A list of PDQ hashes, eight words each. Also finds rotated and mirrored pictures. Uses
 * 96 bytes per hash plus 4.2 MB.
 */
export const pdqHashList = (label: string, hashes: Uint32Array): HashList => {
  const index = multiIndex(distinctHashes(hashes).words);
  return {
    label,
    size: index.size,
    match: async ({ pdq }) => {
      if (pdq.quality < MATCH_QUALITY) return undefined;
      let closest: Neighbour | undefined;
      for (const hash of pdq.orientations) {
        const neighbour = index.nearest(hash);
        if (neighbour && (!closest || neighbour.distance < closest.distance)) closest = neighbour;
      }
      if (!closest || closest.distance > MATCH_DISTANCE) return undefined;
      return { label, algorithm: 'pdq', distance: closest.distance };
    },
  };
};

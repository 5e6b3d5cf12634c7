import type { HashList } from './hash-list.ts';
import { hashFromHex } from './pdq/pdq-hash.ts';
import { distinctHashes } from './search/distinct-hashes.ts';

/**
 * A list of SHA-256 hashes, eight words each: finds only the identical file, whatever
 * the quality of the picture. Uses 40 to 48 bytes per hash.
 */
export const sha256HashList = (label: string, hashes: Uint32Array): HashList => {
  const set = distinctHashes(hashes);
  return {
    label,
    size: set.size,
    match: async ({ sha256 }) =>
      sha256 !== undefined && set.has(hashFromHex(sha256))
        ? { label, algorithm: 'sha256', distance: 0 }
        : undefined,
  };
};

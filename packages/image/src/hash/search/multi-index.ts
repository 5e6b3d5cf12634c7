import { distance } from '../pdq/distance.ts';
import { HASH_WORDS, type Hash } from '../pdq/pdq-hash.ts';
import { BLOCK_BITS, BLOCKS, type BlockTable, createBlockTable, readBlock } from './blocks.ts';

/** A hash close to the query. */
export interface Neighbour {
  /** Index of the hash, from 0. */
  readonly index: number;
  /** Number of different bits, 0 to `MAX_DISTANCE`. */
  readonly distance: number;
}

/**
 * Maximum distance that the search finds. Two hashes that differ in at most 31 of 256
 * bits differ by at most one bit in some block: 16 blocks with two each would be 32.
 */
export const MAX_DISTANCE = BLOCKS * 2 - 1;

export interface MultiIndex {
  readonly size: number;
  /**
   * Finds the nearest hash within `MAX_DISTANCE`. If several are equally near, returns
   * any of them.
   */
  nearest(hash: Hash): Neighbour | undefined;
}

/**
 * Multi-index hashing (Norouzi, Punjani and Fleet, "Fast Search in Hamming Space with
 * Multi-Index Hashing", CVPR 2012) over eight words per hash. Exact, not approximate.
 * Looks into 17 of 65,536 slots in each of 16 tables, so it compares about one hash in
 * 240 if the blocks are evenly distributed, and more if many hashes are alike: remove
 * duplicates first (`distinctHashes`).
 * Memory: 64 bytes per hash and 4.2 MB, plus 32 bytes per hash for `words`, which is not
 * copied: 100 MB for a million.
 */
export const multiIndex = (words: Uint32Array): MultiIndex => {
  const tables = Array.from({ length: BLOCKS }, (_, block) => createBlockTable(words, block));
  return {
    size: words.length / HASH_WORDS,
    nearest: (hash) => {
      let nearestSoFar: Neighbour | undefined;
      for (let block = 0; block < BLOCKS && nearestSoFar?.distance !== 0; block++) {
        nearestSoFar = findNearer(words, tables[block] as BlockTable, hash, block, nearestSoFar);
      }
      return nearestSoFar;
    },
  };
};

/**
 * Finds the nearest hash that differs by at most one bit in this block. Returns
 * `nearestSoFar` if none is nearer.
 */
const findNearer = (
  words: Uint32Array,
  { starts, ids }: BlockTable,
  hash: Hash,
  block: number,
  nearestSoFar: Neighbour | undefined,
): Neighbour | undefined => {
  const blockValue = readBlock(hash, 0, block);
  let limit = nearestSoFar ? nearestSoFar.distance - 1 : MAX_DISTANCE;
  let found = -1;
  for (let bit = -1; bit < BLOCK_BITS; bit++) {
    const value = bit < 0 ? blockValue : blockValue ^ (1 << bit);
    const end = starts[value + 1] as number;
    for (let i = starts[value] as number; i < end; i++) {
      const index = ids[i] as number;
      const bits = distance(hash, words, 0, index * HASH_WORDS, limit);
      if (bits > limit) continue;
      if (bits === 0) return { index, distance: 0 };
      found = index;
      limit = bits - 1;
    }
  }
  return found < 0 ? nearestSoFar : { index: found, distance: limit + 1 };
};

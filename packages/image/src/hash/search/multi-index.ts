import { distance } from '../pdq/distance.ts';
import { HASH_WORDS, type Hash } from '../pdq/pdq-hash.ts';
import { BLOCK_BITS, BLOCKS, type BlockTable, blockOf, blockTable } from './blocks.ts';

/** A hash near the one that was asked for. */
export interface Neighbour {
  /** Which hash, counted from 0. */
  readonly index: number;
  /** Bits that differ, 0 to `FARTHEST`. */
  readonly distance: number;
}

/**
 * The search sees up to here. Two hashes that differ in at most 31 of 256 bits
 * differ by at most one in some block: 16 blocks with two each would be 32.
 */
export const FARTHEST = BLOCKS * 2 - 1;

export interface MultiIndex {
  readonly size: number;
  /** The nearest hash within `FARTHEST`; of equals, any. */
  nearest(hash: Hash): Neighbour | undefined;
}

/**
 * Multi-index hashing (Norouzi, Punjani and Fleet, "Fast Search in Hamming
 * Space with Multi-Index Hashing", CVPR 2012) over eight words a hash. Exact,
 * never approximate. Looks into 17 of 65,536 places in each of 16 tables, so it
 * compares about one in 240 where blocks are evenly spread, and more where many
 * hashes are alike: give each hash once (`distinctHashes`).
 *
 * Memory: 64 bytes a hash and 4.2 MB, besides the 32 bytes a hash of `words`,
 * which is kept, not copied: 100 MB for a million.
 */
export const multiIndex = (words: Uint32Array): MultiIndex => {
  const tables = Array.from({ length: BLOCKS }, (_, block) => blockTable(words, block));
  return {
    size: words.length / HASH_WORDS,
    nearest: (hash) => {
      let best: Neighbour | undefined;
      for (let block = 0; block < BLOCKS && best?.distance !== 0; block++) {
        best = nearer(words, tables[block] as BlockTable, hash, block, best);
      }
      return best;
    },
  };
};

/** The nearest of those that differ by at most one bit in this block, if it is nearer than `best`. */
const nearer = (
  words: Uint32Array,
  { starts, ids }: BlockTable,
  hash: Hash,
  block: number,
  best: Neighbour | undefined,
): Neighbour | undefined => {
  const own = blockOf(hash, 0, block);
  let limit = best ? best.distance - 1 : FARTHEST;
  let found = -1;
  for (let bit = -1; bit < BLOCK_BITS; bit++) {
    const value = bit < 0 ? own : own ^ (1 << bit);
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
  return found < 0 ? best : { index: found, distance: limit + 1 };
};

import { distance } from '../pdq/distance.ts';
import { HASH_WORDS } from '../pdq/pdq-hash.ts';

/** A set of 256-bit values. */
export interface DistinctHashes {
  /** Each value once, eight words each, in order of first appearance. */
  readonly words: Uint32Array;
  readonly size: number;
  /** Whether exactly this value is in the set. `at` is the offset of its eight words. */
  has(hash: Uint32Array, at?: number): boolean;
}

const NONE = -1;

/**
 * Removes duplicates. Open addressing over one Int32Array: 8 to 16 bytes per hash, plus
 * the 32 of the hash itself.
 */
export const distinctHashes = (hashes: Uint32Array): DistinctHashes => {
  const words = new Uint32Array(hashes.length);
  const slots = new Int32Array(slotCount(hashes.length / HASH_WORDS)).fill(NONE);
  let size = 0;
  for (let at = 0; at < hashes.length; at += HASH_WORDS) {
    const slot = findSlot(hashes, at, words, slots);
    if (slots[slot] !== NONE) continue;
    slots[slot] = size;
    words.set(hashes.subarray(at, at + HASH_WORDS), size * HASH_WORDS);
    size++;
  }
  return {
    words: size * HASH_WORDS === words.length ? words : words.slice(0, size * HASH_WORDS),
    size,
    has: (hash, at = 0) => slots[findSlot(hash, at, words, slots)] !== NONE,
  };
};

/** A power of two, at least twice the number of hashes. */
const slotCount = (count: number): number => 2 ** Math.ceil(Math.log2(Math.max(count, 1) * 2));

/** The slot of this hash, or the free slot where it belongs. */
const findSlot = (hash: Uint32Array, at: number, words: Uint32Array, slots: Int32Array): number => {
  const mask = slots.length - 1;
  for (let slot = mixBits(hash, at) & mask; ; slot = (slot + 1) & mask) {
    const index = slots[slot] as number;
    if (index === NONE || distance(hash, words, at, index * HASH_WORDS, 0) === 0) return slot;
  }
};

/**
 * FNV-1a over words with an extra mixing step, because bits of PDQ hashes are not evenly
 * distributed.
 */
const mixBits = (hash: Uint32Array, at: number): number => {
  let value = 0x811c9dc5;
  for (let word = 0; word < HASH_WORDS; word++) {
    value = Math.imul(value ^ (hash[at + word] as number), 0x01000193);
    value ^= value >>> 15;
  }
  return value >>> 0;
};

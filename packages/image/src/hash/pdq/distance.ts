import { HASH_WORDS } from './pdq-hash.ts';

/** Number of set bits in a 32-bit word (Warren, "Hacker's Delight", 5-1). */
export const bitCount = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/**
 * Hamming distance of two hashes, 0 to 256, each at an offset in an array of words.
 * Stops above `limit`; the result is then only a lower bound.
 */
export const distance = (a: Uint32Array, b: Uint32Array, atA = 0, atB = 0, limit = 256): number => {
  let bits = 0;
  for (let word = 0; word < HASH_WORDS && bits <= limit; word++) {
    bits += bitCount((a[atA + word] as number) ^ (b[atB + word] as number));
  }
  return bits;
};

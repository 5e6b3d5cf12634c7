import { HASH_WORDS } from '../pdq/pdq-hash.ts';

/** A hash is split into 16 blocks of 16 bits. */
export const BLOCKS = 16;
export const BLOCK_BITS = 16;
export const BLOCK_VALUES = 2 ** BLOCK_BITS;

/** One block of the hash whose eight words begin at `at`. */
export const readBlock = (words: Uint32Array, at: number, block: number): number =>
  ((words[at + (block >>> 1)] as number) >>> (block % 2 === 0 ? 16 : 0)) & 0xffff;

/** For one block, the hashes with each value. */
export interface BlockTable {
  /**
   * The hashes with value `v` are `ids[starts[v]]` up to, but not including, `ids[starts[v
   * + 1]]`.
   */
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
}

/** Counting sort in two passes over the hashes. */
export const createBlockTable = (words: Uint32Array, block: number): BlockTable => {
  const starts = new Uint32Array(BLOCK_VALUES + 1);
  for (let at = 0; at < words.length; at += HASH_WORDS) {
    const next = readBlock(words, at, block) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let value = 0; value < BLOCK_VALUES; value++) {
    starts[value + 1] = (starts[value + 1] as number) + (starts[value] as number);
  }
  const ids = new Uint32Array(words.length / HASH_WORDS);
  const nextFree = starts.slice(0, BLOCK_VALUES);
  for (let at = 0; at < words.length; at += HASH_WORDS) {
    const value = readBlock(words, at, block);
    const position = nextFree[value] as number;
    ids[position] = at / HASH_WORDS;
    nextFree[value] = position + 1;
  }
  return { starts, ids };
};

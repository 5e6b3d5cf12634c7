import { measureTimeRatio } from '@nightlight/testing/time-ratio';
import { expect, it } from 'vitest';
import { HASH_WORDS } from '../pdq/pdq-hash.ts';
import { distinctHashes } from './distinct-hashes.ts';
import { multiIndex } from './multi-index.ts';

const MILLION = 1_000_000;
const QUERIES = 1000;

/** xorshift32 (Marsaglia, 2003), so that every run searches the same list. */
const random = (seed: number) => (): number => {
  let x = seed;
  x ^= x << 13;
  x ^= x >>> 17;
  x ^= x << 5;
  seed = x;
  return x >>> 0;
};

/** Compares with every hash of the list, four words at a time. */
const compareWithAll = (words: Uint32Array, query: Uint32Array): number => {
  let nearest = 256;
  for (let at = 0; at < words.length; at += HASH_WORDS) {
    let bits = 0;
    for (let word = 0; word < HASH_WORDS; word++) {
      let different = (words[at + word] as number) ^ (query[word] as number);
      for (; different !== 0; different &= different - 1) bits++;
    }
    nearest = Math.min(nearest, bits);
  }
  return nearest;
};

it('a search in a list of a million takes a small share of comparing with all of them', async () => {
  const next = random(1);
  const words = Uint32Array.from({ length: MILLION * HASH_WORDS }, next);
  const index = multiIndex(distinctHashes(words).words);
  expect(index.size).toBe(MILLION);

  for (let i = 0; i < QUERIES; i++) {
    const at = (next() % MILLION) * HASH_WORDS;
    const query = words.slice(at, at + HASH_WORDS);
    for (let word = 0; word < HASH_WORDS; word++) {
      query[word] = (query[word] as number) ^ 0x01010100;
    }
    expect(index.nearest(query)).toEqual({ index: at / HASH_WORDS, distance: 24 });
  }
  const strangers = Array.from({ length: 20 }, () =>
    Uint32Array.from({ length: HASH_WORDS }, next),
  );
  const ratio = await measureTimeRatio(
    () => {
      for (const query of strangers) expect(index.nearest(query)).toBeUndefined();
    },
    () => compareWithAll(words, strangers[0] as Uint32Array),
  );
  const share = ratio / strangers.length;
  console.info(`A search takes ${(100 * share).toFixed(2)} % of comparing with all.`);
  expect(share).toBeLessThan(0.2);
});

it('a list of a million near-copies is no slower to search than to compare with all', async () => {
  const next = random(2);
  const originals = Uint32Array.from({ length: 26 * HASH_WORDS }, next);
  const words = new Uint32Array(MILLION * HASH_WORDS);
  for (let at = 0; at < words.length; at += HASH_WORDS) {
    const from = (next() % 26) * HASH_WORDS;
    words.set(originals.subarray(from, from + HASH_WORDS), at);
    for (let i = 0; i < 16; i++) {
      const bit = next() >>> 24;
      words[at + (bit >>> 5)] = (words[at + (bit >>> 5)] as number) ^ (1 << (bit & 31));
    }
  }
  const index = multiIndex(distinctHashes(words).words);
  const queries = Array.from({ length: 26 }, (_, i) =>
    originals.slice(i * HASH_WORDS, (i + 1) * HASH_WORDS),
  );
  for (const query of queries) expect(index.nearest(query)?.distance).toBeLessThanOrEqual(16);
  const ratio = await measureTimeRatio(
    () => index.nearest(queries[0] as Uint32Array),
    () => compareWithAll(words, queries[0] as Uint32Array),
  );
  console.info(`A search takes ${(100 * ratio).toFixed(0)} % of comparing with all.`);
  expect(ratio).toBeLessThan(1.5);
});

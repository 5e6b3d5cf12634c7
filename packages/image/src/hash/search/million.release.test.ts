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

it('looks up a picture in a list of a million without a noticeable wait', () => {
  const next = random(1);
  const words = Uint32Array.from({ length: MILLION * HASH_WORDS }, next);
  const began = performance.now();
  const index = multiIndex(distinctHashes(words).words);
  const built = performance.now();
  expect(index.size).toBe(MILLION);

  for (let i = 0; i < QUERIES; i++) {
    const at = (next() % MILLION) * HASH_WORDS;
    const query = words.slice(at, at + HASH_WORDS);
    for (let word = 0; word < HASH_WORDS; word++) {
      query[word] = (query[word] as number) ^ 0x01010100;
    }
    expect(index.nearest(query)).toEqual({ index: at / HASH_WORDS, distance: 24 });
  }
  const found = performance.now();
  for (let i = 0; i < QUERIES; i++) {
    expect(index.nearest(Uint32Array.from({ length: HASH_WORDS }, next))).toBeUndefined();
  }
  const missed = performance.now();
  const each = (ms: number): string => `${(ms / QUERIES).toFixed(2)} ms`;
  console.info(
    `A list of 1,000,000: built in ${((built - began) / 1000).toFixed(1)} s; a search takes ${each(found - built)} where it finds one, ${each(missed - found)} where it finds none (eight orientations: times 8).`,
  );
  expect((missed - found) / QUERIES).toBeLessThan(50);
});

it('a list of a million near-copies of a few pictures is slower to search, within a limit', () => {
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
  const began = performance.now();
  for (let at = 0; at < originals.length; at += HASH_WORDS) {
    const found = index.nearest(originals.slice(at, at + HASH_WORDS));
    expect(found?.distance).toBeLessThanOrEqual(16);
  }
  const each = (performance.now() - began) / 26;
  console.info(`A million near-copies of 26 pictures: a search takes ${each.toFixed(1)} ms.`);
  expect(each).toBeLessThan(500);
});

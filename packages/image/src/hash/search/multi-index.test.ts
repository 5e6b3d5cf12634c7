import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distance } from '../pdq/distance.ts';
import { HASH_BITS, HASH_WORDS } from '../pdq/pdq-hash.ts';
import { distinctHashes } from './distinct-hashes.ts';
import { MAX_DISTANCE, multiIndex } from './multi-index.ts';

const hash = fc
  .array(fc.integer({ min: 0, max: 0xffffffff }), { minLength: HASH_WORDS, maxLength: HASH_WORDS })
  .map((words) => Uint32Array.from(words));

const flipped = (from: Uint32Array, bits: readonly number[]): Uint32Array => {
  const to = from.slice();
  for (const bit of bits) to[bit >>> 5] = (to[bit >>> 5] as number) ^ (1 << (bit & 31));
  return to;
};

/** Up to 40 bits to flip: below and above the maximum distance. */
const flips = fc.uniqueArray(fc.integer({ min: 0, max: HASH_BITS - 1 }), { maxLength: 40 });

const joined = (hashes: readonly Uint32Array[]): Uint32Array => {
  const words = new Uint32Array(hashes.length * HASH_WORDS);
  for (const [i, one] of hashes.entries()) words.set(one, i * HASH_WORDS);
  return words;
};

it('finds the same nearest hash as a linear search', () => {
  fc.assert(
    fc.property(
      fc.array(hash, { minLength: 1, maxLength: 20 }),
      fc.array(fc.tuple(fc.nat(), flips), { maxLength: 20 }),
      fc.nat(),
      flips,
      (random, changes, chosen, query) => {
        const near = changes.map(([i, bits]) =>
          flipped(random[i % random.length] as Uint32Array, bits),
        );
        const all = [...random, ...near];
        const asked = flipped(all[chosen % all.length] as Uint32Array, query);
        const nearest = Math.min(...all.map((one) => distance(asked, one)));
        const found = multiIndex(joined(all)).nearest(asked);
        if (nearest > MAX_DISTANCE) expect(found).toBeUndefined();
        else {
          expect(found?.distance).toBe(nearest);
          expect(distance(asked, all[found?.index ?? -1] as Uint32Array)).toBe(nearest);
        }
      },
    ),
    // Even a small index has 4 MB of tables, so there are few runs, each over many
    // near-duplicates.
    { numRuns: 60 },
  );
});

it('finds a hash with any 31 bits changed, and none with 32 spread evenly', () => {
  const known = Uint32Array.from({ length: HASH_WORDS }, (_, i) => 0x9e3779b9 * (i + 1));
  const index = multiIndex(known);
  const spread = Array.from({ length: 32 }, (_, i) => i * 8);
  for (let left = 0; left < 32; left++) {
    const bits = spread.filter((_, i) => i !== left);
    expect(index.nearest(flipped(known, bits))?.distance).toBe(31);
  }
  expect(index.nearest(flipped(known, spread))).toBeUndefined();
});

it('an empty list finds nothing', () => {
  expect(multiIndex(new Uint32Array()).nearest(new Uint32Array(HASH_WORDS))).toBeUndefined();
});

it('a duplicate hash is stored once', () => {
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 30 }), (hashes) => {
      const set = distinctHashes(joined([...hashes, ...hashes]));
      const different = new Set(hashes.map((one) => one.join()));
      expect(set.size).toBe(different.size);
      expect(set.words.length).toBe(set.size * HASH_WORDS);
      for (const one of hashes) {
        expect(set.has(one)).toBe(true);
        const other = flipped(one, [17]);
        expect(set.has(other)).toBe(different.has(other.join()));
      }
    }),
  );
});

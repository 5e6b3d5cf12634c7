import { type Hash, type HashList, pdqHashList } from '@nightlight/image';
import { type Random, seeded } from '../../perturb/seeded.ts';
import { summariseTimes, type Times } from './figures.ts';

const MILLION = 1_000_000;
const WORDS = 8;
const ORIENTATIONS = 8;

export interface MillionResult {
  readonly hashes: number;
  /** Milliseconds to build the list. */
  readonly built: number;
  /** One search: for a hash 24 bits away from a listed one, and for one without a match. */
  readonly one: { readonly found: Times; readonly missed: Times };
  /** One picture, searched in its eight orientations. */
  readonly picture: { readonly found: Times; readonly missed: Times };
}

const createHash = (random: Random): Hash =>
  Uint32Array.from({ length: WORDS }, () => Math.floor(random() * 2 ** 32));

const match = (list: HashList, orientations: readonly Hash[]) =>
  list.match({ pdq: { hash: orientations[0] as Hash, orientations, quality: 100 } });

const timeSearches = async (
  list: HashList,
  searches: readonly (readonly Hash[])[],
  isListed: boolean,
): Promise<Times> => {
  const times: number[] = [];
  for (const [i, orientations] of searches.entries()) {
    const from = performance.now();
    const found = await match(list, orientations);
    // The first searches are a warm-up.
    if (i >= searches.length / 10) times.push(performance.now() - from);
    if ((found !== undefined) !== isListed) throw new Error('A search found the wrong thing.');
  }
  return summariseTimes(times);
};

/**
 * A list of a million evenly distributed hashes. Real lists are not evenly distributed;
 * near-copies are slower to search.
 */
export const measureMillionHashes = async (searches: number): Promise<MillionResult> => {
  const random = seeded('million');
  const words = Uint32Array.from({ length: MILLION * WORDS }, () => Math.floor(random() * 2 ** 32));
  const from = performance.now();
  const list = pdqHashList('bench', words);
  const built = Math.round(performance.now() - from);
  /** Three bits of each word changed. */
  const near = (): Hash => {
    const at = Math.floor(random() * MILLION) * WORDS;
    return words.slice(at, at + WORDS).map((word) => word ^ 0x01010100);
  };
  const repeat = (make: (i: number) => readonly Hash[]) =>
    Array.from({ length: searches }, (_, i) => make(i));
  const far = (count: number) => () => Array.from({ length: count }, () => createHash(random));
  return {
    hashes: list.size,
    built,
    one: {
      found: await timeSearches(
        list,
        repeat(() => [near()]),
        true,
      ),
      missed: await timeSearches(list, repeat(far(1)), false),
    },
    picture: {
      found: await timeSearches(
        list,
        repeat(() => [near(), ...far(ORIENTATIONS - 1)()]),
        true,
      ),
      missed: await timeSearches(list, repeat(far(ORIENTATIONS)), false),
    },
  };
};

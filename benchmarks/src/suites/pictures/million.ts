import { type Hash, type HashList, pdqHashList } from '@nightlight/image';
import { type Random, seeded } from '../../perturb/seeded.ts';
import { type Times, timesOf } from './figures.ts';

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

const hashOf = (random: Random): Hash =>
  Uint32Array.from({ length: WORDS }, () => Math.floor(random() * 2 ** 32));

const match = (list: HashList, orientations: readonly Hash[]) =>
  list.match({ pdq: { hash: orientations[0] as Hash, orientations, quality: 100 } });

const timeSearches = async (
  list: HashList,
  questions: readonly (readonly Hash[])[],
  isThere: boolean,
): Promise<Times> => {
  const times: number[] = [];
  for (const [i, orientations] of questions.entries()) {
    const from = performance.now();
    const found = await match(list, orientations);
    // The first searches are a warm-up.
    if (i >= questions.length / 10) times.push(performance.now() - from);
    if ((found !== undefined) !== isThere) throw new Error('A search found the wrong thing.');
  }
  return timesOf(times);
};

/**
 * A list of a million evenly distributed hashes. Real lists are not evenly distributed;
 * near-copies are slower to search.
 */
export const measureMillion = async (questions: number): Promise<MillionResult> => {
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
  const of = (make: (i: number) => readonly Hash[]) =>
    Array.from({ length: questions }, (_, i) => make(i));
  const far = (count: number) => () => Array.from({ length: count }, () => hashOf(random));
  return {
    hashes: list.size,
    built,
    one: {
      found: await timeSearches(
        list,
        of(() => [near()]),
        true,
      ),
      missed: await timeSearches(list, of(far(1)), false),
    },
    picture: {
      found: await timeSearches(
        list,
        of(() => [near(), ...far(ORIENTATIONS - 1)()]),
        true,
      ),
      missed: await timeSearches(list, of(far(ORIENTATIONS)), false),
    },
  };
};

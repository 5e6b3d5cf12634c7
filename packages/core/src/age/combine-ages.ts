import type { AgeBand } from '../policy/policy.ts';
import type { KnownAge } from './age-source.ts';

/** From most to least protected. An unknown age has the rules of 10-12. */
const ORDER: readonly AgeBand[] = ['under-10', '10-12', 'unknown', '13-15', '16-17', 'adult'];

/**
 * Returns the youngest of several ages. If sources disagree, the younger age protects. An
 * answer that can't be trusted counts as `unknown`, so it never makes anyone older than 12.
 */
export const combineAges = (ages: readonly KnownAge[]): KnownAge =>
  ages.reduce<KnownAge | undefined>(
    (youngest, age) =>
      youngest && ORDER.indexOf(youngest.band) <= ORDER.indexOf(age.band) ? youngest : age,
    undefined,
  ) ?? { band: 'unknown', origin: 'none' };

import type { WordList } from '../lists.ts';
import type { Region } from './region.ts';

/** Age bands of the UK Children's Code, with `adult` and `unknown`. */
export const AGE_BANDS = ['under-10', '10-12', '13-15', '16-17', 'adult', 'unknown'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Which wording the person reads. */
export type ReadingGroup = 'under-13' | '13-and-over';

/** The age band, the region and the lists that rules depend on. */
export interface Policy {
  readonly ageBand: AgeBand;
  /** ISO 3166-1 alpha-2, such as `GB`; selects helplines and the format of phone numbers. */
  readonly region?: Region;
  /** A guardian's lists apply up to 15; from 16, only the app's and the person's own. */
  readonly lists?: readonly WordList[];
  /** How often the same nudge is repeated in one conversation. */
  readonly pacing?: Pacing;
}

/** Limits on repeating nudges. */
export interface Pacing {
  /** Minutes in which advice on the same harm is not repeated; 10 by default. */
  readonly repeatMinutes?: number;
  /**
   * Minutes after *send anyway* in which the same harm gets one quiet nudge instead of a
   * pause; 10 by default.
   */
  readonly coolDownMinutes?: number;
  /** Pause every time, even right after *send anyway*; false by default. */
  readonly keepAsking?: boolean;
}

/** The lists that apply at this age. */
export const listsOf = ({ ageBand, lists = [] }: Policy): readonly WordList[] =>
  ageBand === '16-17' || ageBand === 'adult'
    ? lists.filter((list) => list.owner !== 'guardian')
    : lists;

/** Unknown age: the rules of 10-12, the wording of 13 and over. */
export const rulesBand = (band: AgeBand): Exclude<AgeBand, 'unknown'> =>
  band === 'unknown' ? '10-12' : band;

export const readingGroup = (band: AgeBand): ReadingGroup =>
  band === 'under-10' || band === '10-12' ? 'under-13' : '13-and-over';

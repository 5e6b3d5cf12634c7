import type { WordList } from '../lists.ts';

/** Age bands of the UK Children's Code, with `adult` and `unknown`. */
export const AGE_BANDS = ['under-10', '10-12', '13-15', '16-17', 'adult', 'unknown'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Which words somebody reads. */
export type ReadingGroup = 'under-13' | '13-and-over';

/** Who is looked after, where, and which words and sites somebody settled. */
export interface Policy {
  readonly ageBand: AgeBand;
  /** ISO 3166-1 alpha-2, such as `GB`; chooses helplines, reads phone numbers. */
  readonly region?: string;
  /** A guardian's lists hold up to 15: from 16 on nobody else settles words. */
  readonly lists?: readonly WordList[];
  /** How often the same is said in one conversation. */
  readonly pacing?: Pacing;
}

/** Within how long the same is not said again. */
export interface Pacing {
  /** Minutes within which advice on the same harm is not repeated; 10 unless set. */
  readonly repeatMinutes?: number;
  /** Minutes after *send anyway* in which the same harm gets one quiet word in place of a pause; 10 unless set. */
  readonly coolDownMinutes?: number;
  /** Pauses again and again, also right after *send anyway*. Not unless set. */
  readonly keepAsking?: boolean;
}

/** The lists that hold at this age. */
export const listsOf = ({ ageBand, lists = [] }: Policy): readonly WordList[] =>
  ageBand === '16-17' || ageBand === 'adult'
    ? lists.filter((list) => list.owner !== 'guardian')
    : lists;

/** Unknown age: the rules of 10-12, the words of 13 and over. */
export const rulesBand = (band: AgeBand): Exclude<AgeBand, 'unknown'> =>
  band === 'unknown' ? '10-12' : band;

export const readingGroup = (band: AgeBand): ReadingGroup =>
  band === 'under-10' || band === '10-12' ? 'under-13' : '13-and-over';

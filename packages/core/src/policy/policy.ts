import type { WordList } from '../lists.ts';
import type { Region } from './region.ts';

/** The age bands of the UK Children's Code, plus `adult` and `unknown`. */
export const AGE_BANDS = ['under-10', '10-12', '13-15', '16-17', 'adult', 'unknown'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** The age group that a text is written for. */
export type ReadingGroup = 'under-13' | '13-and-over';

/** The settings that the rules depend on: age band, region and lists. */
export interface Policy {
  readonly ageBand: AgeBand;
  /**
   * ISO 3166-1 alpha-2, such as `GB`. Selects the helplines and the format of phone
   * numbers.
   */
  readonly region?: Region;
  /**
   * Word lists. A guardian's lists apply up to age 15; from 16, only the app's and the
   * user's own lists.
   */
  readonly lists?: readonly WordList[];
  /** How often the same nudge may be repeated in one conversation. */
  readonly pacing?: Pacing;
}

/** Limits on repeating nudges. */
export interface Pacing {
  /** Advice on the same harm is not repeated within this time, in minutes. Default: 10. */
  readonly repeatMinutes?: number;
  /**
   * Within this time after *send anyway*, in minutes, the same harm gets one quiet nudge
   * instead of a pause. Default: 10.
   */
  readonly coolDownMinutes?: number;
  /** Pause every time, even right after *send anyway*. Default: false. */
  readonly keepAsking?: boolean;
}

/** Returns the lists that apply at this age. */
export const listsOf = ({ ageBand, lists = [] }: Policy): readonly WordList[] =>
  ageBand === '16-17' || ageBand === 'adult'
    ? lists.filter((list) => list.owner !== 'guardian')
    : lists;

/**
 * Returns the age band whose rules apply: for an unknown age, those of 10-12. The texts
 * are those of 13 and over, see `readingGroup`.
 */
export const rulesBand = (band: AgeBand): Exclude<AgeBand, 'unknown'> =>
  band === 'unknown' ? '10-12' : band;

export const readingGroup = (band: AgeBand): ReadingGroup =>
  band === 'under-10' || band === '10-12' ? 'under-13' : '13-and-over';

import { NightlightError } from '../errors.ts';
import type { AgeBand } from '../policy/policy.ts';

/**
 * The minimum age of each label. The schemes' own pages say them, but we haven't read all of these
 * pages: check a scheme before you rely on it.
 * - PEGI: https://pegi.info/what-do-the-labels-mean
 * - USK: https://usk.de/en/home/age-classification-for-games-and-apps/
 * - ESRB: https://www.esrb.org/ratings-guide/ (E10+ from 10, T from 13, M from 17, AO from 18)
 * - BBFC: https://www.bbfc.co.uk/about-classification (U suits most from 4, PG advises from 8)
 * - CERO: https://www.cero.gr.jp/en/publics/index/17/ (A for all, then 12, 15, 17 and 18)
 * - ClassInd: https://www.gov.br/mj/pt-br/assuntos/seus-direitos/classificacao-1 (L for all; 6 since 2025, Portaria 1.048)
 *
 * `RP` and a pending label say nothing about an age, so they are not in the table.
 */
export const RATINGS = {
  PEGI: { '3': 3, '7': 7, '12': 12, '16': 16, '18': 18 },
  USK: { '0': 0, '6': 6, '12': 12, '16': 16, '18': 18 },
  ESRB: { E: 0, 'E10+': 10, T: 13, M: 17, AO: 18 },
  BBFC: { U: 4, PG: 8, '12A': 12, '12': 12, '15': 15, '18': 18, R18: 18 },
  CERO: { A: 0, B: 12, C: 15, D: 17, Z: 18 },
  ClassInd: { L: 0, '6': 6, '10': 10, '12': 12, '14': 14, '16': 16, '18': 18 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

export type RatingScheme = keyof typeof RATINGS;

/** A content rating as the app declares it, such as `{ scheme: 'PEGI', label: '12' }`. */
export interface Rating {
  readonly scheme: RatingScheme;
  readonly label: string;
}

/**
 * The youngest age of each band. For `under-10` it is 6, where the Children's Code's band of
 * young readers begins. For an unknown age it is that of 10-12, whose rules apply.
 */
const YOUNGEST: Readonly<Record<AgeBand, number>> = {
  'under-10': 6,
  '10-12': 10,
  '13-15': 13,
  '16-17': 16,
  adult: 18,
  unknown: 10,
};

/** Returns the minimum age of a rating. Throws `invalid-input` for an unknown scheme or label. */
export const minimumAge = ({ scheme, label }: Rating): number => {
  const labels: Readonly<Record<string, number>> | undefined = Object.hasOwn(RATINGS, scheme)
    ? RATINGS[scheme]
    : undefined;
  if (!labels) {
    throw new NightlightError(
      'invalid-input',
      `The rating scheme is ${scheme}; it must be one of ${Object.keys(RATINGS).join(', ')}.`,
    );
  }
  const age = Object.hasOwn(labels, label) ? labels[label] : undefined;
  if (age === undefined) {
    throw new NightlightError(
      'invalid-input',
      `${scheme} has no label ${label}; it has ${Object.keys(labels).join(', ')}.`,
    );
  }
  return age;
};

/** Whether everyone in this age band is old enough for the rating. */
export const suitsAge = (rating: Rating, band: AgeBand): boolean =>
  minimumAge(rating) <= YOUNGEST[band];

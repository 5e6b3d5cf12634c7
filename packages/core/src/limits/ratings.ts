import { NightlightError } from '../errors.ts';
import type { AgeBand } from '../policy/policy.ts';

/**
 * The minimum age of each label. `RP` and a pending label say nothing about an age, so they are not
 * in the table. `RATING_SOURCES` says where each row comes from.
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

export interface RatingSource {
  /** The page of the scheme itself, or the law. */
  readonly official: string;
  /** The page on which we read every label of the scheme with its age, in November 2026. */
  readonly read: string;
  /** What to know about the row. */
  readonly note: string;
}

/**
 * Where each row of `RATINGS` comes from. Most schemes' own pages could not be read when the table
 * was checked, so it was compared with pages that quote them.
 */
export const RATING_SOURCES: Readonly<Record<RatingScheme, RatingSource>> = {
  PEGI: {
    official: 'https://pegi.info/what-do-the-labels-mean',
    read: 'https://nintendo.com/it-ch/Assistenza/Genitori/Le-classificazioni-basate-sull-eta/Il-sistema-di-classificazione-PEGI-in-base-all-eta/Le-icone-di-classificazione-PEGI-in-base-all-eta/Le-icone-di-classificazione-PEGI-in-base-all-eta-854939.html',
    note: 'Each label is the minimum age. PEGI also calls 3 suitable for all.',
  },
  USK: {
    official: 'https://www.gesetze-im-internet.de/juschg/__14.html',
    read: 'https://www.jugendschutz-aktiv.de/informationen-fuer-gewerbetreibende-und-veranstalter/die-vorschriften-im-einzelnen/filme-und-videospiele.html',
    note: 'Section 14 (2) of the Jugendschutzgesetz. 18 is “Keine Jugendfreigabe”.',
  },
  ESRB: {
    official: 'https://www.esrb.org/ratings-guide/',
    read: 'https://www.gamestop.com/Ratings',
    note: 'E is for all ages.',
  },
  BBFC: {
    official: 'https://www.bbfc.co.uk/about-classification',
    read: 'https://www.leighfilmfactory.com/bbfc.php',
    note: 'U and PG are advice: from about 4, and from about 8. 12A is for cinemas. R18 is for adults only: https://danielopieasmediablog.blogspot.com/2014/03',
  },
  CERO: {
    official: 'https://www.cero.gr.jp/en/publics/index/17/',
    read: 'https://simple.wikipedia.org/wiki/Computer_Entertainment_Rating_Organization',
    note: 'A is for all ages.',
  },
  ClassInd: {
    official: 'https://www.gov.br/mj/pt-br/assuntos/seus-direitos/classificacao-1',
    read: 'https://sampi.net.br/piracicaba/noticias/2936144/cidade/2025/10/governo-cria-nova-faixa-etaria-indicativa-para-aplicativos-veja',
    note: 'L is for all ages. 6 exists since 2025 (Portaria 1.048).',
  },
};

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

import type { AgeBand } from '../policy/policy.ts';

export type HelplineKind =
  | 'child-helpline'
  | 'crisis-line'
  | 'emergency'
  /** Takes down pictures of people under 18. */
  | 'image-removal'
  /** Accepts reports of abuse pictures. */
  | 'report-hotline';

/**
 * A service that people can contact. The sources of these facts are stored next to the
 * data.
 */
export interface Helpline {
  /** ISO 3166-1 alpha-2; `ZZ` serves all countries. */
  readonly country: string;
  readonly kind: HelplineKind;
  readonly name: string;
  /** The phone number as dialled inside the country. */
  readonly dialled?: string;
  readonly sms?: string;
  readonly url?: string;
  readonly hours?: '24/7';
  /** Month in which a source last listed the service, `YYYY-MM`. */
  readonly lastSeen?: string;
  /** Whether the details were checked with the service for this release. */
  readonly rechecked: boolean;
}

const CHILD_ORDER: readonly HelplineKind[] = ['child-helpline', 'crisis-line', 'emergency'];
const ADULT_ORDER: readonly HelplineKind[] = ['crisis-line', 'emergency', 'child-helpline'];
const PICTURE_ORDER: readonly HelplineKind[] = ['image-removal', 'report-hotline'];

/** Normalises a region: accepts lower case, and `UK`, which ISO reserves for `GB`. */
const normaliseRegion = (region: string | undefined): string | undefined => {
  const country = region?.trim().toUpperCase();
  return country === 'UK' ? 'GB' : country;
};

/** Returns the helplines of these kinds and countries, in the order of `kinds`. */
const selectByKind = (
  all: readonly Helpline[],
  kinds: readonly HelplineKind[],
  countries: readonly (string | undefined)[],
): readonly Helpline[] =>
  kinds.flatMap((kind) =>
    all.filter((line) => line.kind === kind && countries.includes(line.country)),
  );

/**
 * Returns the helplines of a region, the best fit for the age band first. Empty if none
 * is known.
 */
export const helplinesFor = (
  all: readonly Helpline[],
  region: string | undefined,
  ageBand: AgeBand,
): readonly Helpline[] =>
  selectByKind(all, ageBand === 'adult' ? ADULT_ORDER : CHILD_ORDER, [normaliseRegion(region)]);

/**
 * Returns services for pictures: removal services first, and regional services before
 * international ones.
 */
export const hotlinesFor = (
  all: readonly Helpline[],
  region: string | undefined,
): readonly Helpline[] =>
  PICTURE_ORDER.flatMap((kind) => [
    ...selectByKind(all, [kind], [normaliseRegion(region)]),
    ...selectByKind(all, [kind], ['ZZ']),
  ]);

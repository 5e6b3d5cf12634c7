import type { AgeBand } from '../policy/policy.ts';

export type HelplineKind =
  | 'child-helpline'
  | 'crisis-line'
  | 'emergency'
  /** Takes down pictures of people under 18. */
  | 'image-removal'
  /** Accepts reports of abuse pictures. */
  | 'report-hotline';

/** A service that people can contact. Facts only; the sources are stored next to the data. */
export interface Helpline {
  /** ISO 3166-1 alpha-2; `ZZ` serves all countries. */
  readonly country: string;
  readonly kind: HelplineKind;
  readonly name: string;
  /** The number as dialled inside the country. */
  readonly dialled?: string;
  readonly sms?: string;
  readonly url?: string;
  readonly hours?: '24/7';
  /** Month in which a source last listed it, `YYYY-MM`. */
  readonly lastSeen?: string;
  /** `false`: not checked with the service for this release. */
  readonly rechecked: boolean;
}

const FOR_CHILDREN: readonly HelplineKind[] = ['child-helpline', 'crisis-line', 'emergency'];
const FOR_ADULTS: readonly HelplineKind[] = ['crisis-line', 'emergency', 'child-helpline'];
const FOR_PICTURES: readonly HelplineKind[] = ['image-removal', 'report-hotline'];

/** Normalises a region: accepts lower case, and `UK`, which ISO reserves for `GB`. */
const countryOf = (region: string | undefined): string | undefined => {
  const country = region?.trim().toUpperCase();
  return country === 'UK' ? 'GB' : country;
};

/** The helplines of these kinds and countries, ordered by kind. */
const inOrder = (
  all: readonly Helpline[],
  kinds: readonly HelplineKind[],
  countries: readonly (string | undefined)[],
): readonly Helpline[] =>
  kinds.flatMap((kind) =>
    all.filter((line) => line.kind === kind && countries.includes(line.country)),
  );

/** Helplines of a region, the best fit for the age band first. Empty if none is known. */
export const helplinesFor = (
  all: readonly Helpline[],
  region: string | undefined,
  ageBand: AgeBand,
): readonly Helpline[] =>
  inOrder(all, ageBand === 'adult' ? FOR_ADULTS : FOR_CHILDREN, [countryOf(region)]);

/** Services for pictures: removal first, and those of the region before international ones. */
export const hotlinesFor = (
  all: readonly Helpline[],
  region: string | undefined,
): readonly Helpline[] =>
  FOR_PICTURES.flatMap((kind) => [
    ...inOrder(all, [kind], [countryOf(region)]),
    ...inOrder(all, [kind], ['ZZ']),
  ]);

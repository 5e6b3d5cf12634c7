import type { AgeBand } from '../policy/policy.ts';

export type HelplineKind =
  | 'child-helpline'
  | 'crisis-line'
  | 'emergency'
  /** Takes down pictures of people who were under 18. */
  | 'image-removal'
  /** Takes reports of pictures of abuse. */
  | 'report-hotline';

/** Somebody to turn to. Facts only; the sources lie beside the data. */
export interface Helpline {
  /** ISO 3166-1 alpha-2; `ZZ` serves every country. */
  readonly country: string;
  readonly kind: HelplineKind;
  readonly name: string;
  /** The number as it is dialled inside the country. */
  readonly dialled?: string;
  readonly sms?: string;
  readonly url?: string;
  readonly hours?: '24/7';
  /** Month in which a source last named it, `YYYY-MM`. */
  readonly lastSeen?: string;
  /** `false`: not re-checked with its service for this release. */
  readonly rechecked: boolean;
}

const FOR_CHILDREN: readonly HelplineKind[] = ['child-helpline', 'crisis-line', 'emergency'];
const FOR_ADULTS: readonly HelplineKind[] = ['crisis-line', 'emergency', 'child-helpline'];
const FOR_PICTURES: readonly HelplineKind[] = ['image-removal', 'report-hotline'];

/** As people write it: `gb`, and `UK`, which ISO keeps for the same. */
const countryOf = (region: string | undefined): string | undefined => {
  const country = region?.trim().toUpperCase();
  return country === 'UK' ? 'GB' : country;
};

/** Of the kinds, in their order. */
const inOrder = (
  all: readonly Helpline[],
  kinds: readonly HelplineKind[],
  countries: readonly (string | undefined)[],
): readonly Helpline[] =>
  kinds.flatMap((kind) =>
    all.filter((line) => line.kind === kind && countries.includes(line.country)),
  );

/** People to talk to in a region, those for the age band first. Empty where none is known. */
export const helplinesFor = (
  all: readonly Helpline[],
  region: string | undefined,
  ageBand: AgeBand,
): readonly Helpline[] =>
  inOrder(all, ageBand === 'adult' ? FOR_ADULTS : FOR_CHILDREN, [countryOf(region)]);

/** Services for a picture itself: first those that get it taken down, a region's own before those of the world. */
export const hotlinesFor = (
  all: readonly Helpline[],
  region: string | undefined,
): readonly Helpline[] =>
  FOR_PICTURES.flatMap((kind) => [
    ...inOrder(all, [kind], [countryOf(region)]),
    ...inOrder(all, [kind], ['ZZ']),
  ]);

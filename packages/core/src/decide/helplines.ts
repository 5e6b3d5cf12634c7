import type { AgeBand } from '../policy/policy.ts';

export type HelplineKind = 'child-helpline' | 'crisis-line' | 'emergency';

/** Somebody to turn to. Facts only; the sources lie beside the data. */
export interface Helpline {
  /** ISO 3166-1 alpha-2. */
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

/** The helplines of a region, those for the age band first. Empty where none is known. */
export const helplinesFor = (
  all: readonly Helpline[],
  region: string | undefined,
  ageBand: AgeBand,
): readonly Helpline[] => {
  const order = ageBand === 'adult' ? FOR_ADULTS : FOR_CHILDREN;
  return all
    .filter((line) => line.country === region)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
};

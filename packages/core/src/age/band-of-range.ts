import type { AgeBand } from '../policy/policy.ts';

/** An age range in years. A missing bound is open. */
export interface AgeRange {
  readonly lower?: number | null | undefined;
  readonly upper?: number | null | undefined;
}

const OLDEST = 150;
/** The youngest age of each band, oldest band first. */
const BANDS = [
  [18, 'adult'],
  [16, '16-17'],
  [13, '13-15'],
  [10, '10-12'],
  [0, 'under-10'],
] as const satisfies readonly (readonly [number, AgeBand])[];

const isAge = (age: unknown): age is number =>
  Number.isInteger(age) && (age as number) >= 0 && (age as number) <= OLDEST;

/**
 * Returns the band of the youngest age in a range. `unknown` for a range that contradicts
 * itself, is open on both sides, or isn't made of ages.
 */
export const bandOfRange = ({ lower, upper }: AgeRange): AgeBand => {
  const bounds = [lower, upper].filter((bound) => bound !== undefined && bound !== null);
  if (bounds.length === 0 || !bounds.every(isAge)) return 'unknown';
  const youngest = lower ?? 0;
  if (youngest > (upper ?? OLDEST)) return 'unknown';
  return BANDS.find(([from]) => youngest >= from)?.[1] ?? 'unknown';
};

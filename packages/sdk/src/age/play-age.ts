import type { AgeAnswer, AgeSource } from '@nightlight/core';
import { bandOfRange } from '@nightlight/core/age';

/**
 * The fields of Google's Play Age Signals, as your native shell passes them on. Enums are
 * their names. Other fields are ignored.
 */
export interface PlayAgeSignals {
  /** From `requestAgeSignalsAccess()` (from version 0.0.4). */
  readonly ageSignalsStatus?: 'SHARED' | 'NOT_SHARED' | 'VERIFICATION_REQUIRED' | null;
  /** From `checkAgeSignals()`, like `ageUpper`. Both ages belong to the range. */
  readonly ageLower?: number | null;
  readonly ageUpper?: number | null;
  /** Up to version 0.0.3. `VERIFIED` is an adult without `ageLower`. */
  readonly userStatus?:
    | 'VERIFIED'
    | 'DECLARED'
    | 'SUPERVISED'
    | 'SUPERVISED_APPROVAL_PENDING'
    | 'SUPERVISED_APPROVAL_DENIED'
    | 'UNKNOWN'
    | null;
}

const UNTRUSTED: AgeAnswer = { band: 'unknown' };
const STATUSES = ['SHARED', 'NOT_SHARED', 'VERIFICATION_REQUIRED'];

const isMissing = (value: unknown): boolean => value === undefined || value === null;

const answerOf = (signals: PlayAgeSignals): AgeAnswer | undefined => {
  const { ageSignalsStatus: status, userStatus, ageLower: lower, ageUpper: upper } = signals;
  if (!isMissing(status) && !STATUSES.includes(status as string)) return UNTRUSTED;
  const hasRange = !isMissing(lower) || !isMissing(upper);
  const saysNothing = (status ?? 'SHARED') !== 'SHARED' || userStatus === 'UNKNOWN';
  // Without consent Google sends no ages, so these were not sent by Google.
  if (saysNothing) return hasRange ? UNTRUSTED : undefined;
  if (userStatus === 'VERIFIED' && !hasRange) return { band: 'adult' };
  if (!hasRange) return undefined;
  const band = bandOfRange({ lower, upper });
  return userStatus === 'VERIFIED' && band !== 'adult' ? UNTRUSTED : { band };
};

/**
 * The age range that Google Play knows. Pass the fields of both calls as one object. Without
 * a response, pass `undefined`.
 */
export const playAge = (signals: PlayAgeSignals | undefined): AgeSource => {
  const answer = isMissing(signals) ? undefined : answerOf(signals as PlayAgeSignals);
  return { origin: 'device', read: async () => answer };
};

import type { AgeSource } from '@nightlight/core';
import { bandOfRange } from '@nightlight/core/age';

/**
 * The fields of Apple's `AgeRangeService.AgeRange` (framework Declared Age Range), as your
 * native shell passes them on. `nil` is `null`. Other fields are ignored.
 */
export interface AppleAgeRange {
  /** The highest age gate that the person has reached, or `null` if they are below all. */
  readonly lowerBound?: number | null;
  /** The age gate above the person's age, or `null` if they have reached all. */
  readonly upperBound?: number | null;
}

/**
 * The age range that the person has declared to iOS, iPadOS or macOS. Pass the range, or
 * `declinedSharing` for the response of this name. Without a response, pass `undefined`.
 */
export const appleAge = (response: AppleAgeRange | 'declinedSharing' | undefined): AgeSource => {
  const isSilent = response === undefined || response === null || response === 'declinedSharing';
  const { lowerBound, upperBound } = isSilent ? {} : response;
  const answer = { band: bandOfRange({ lower: lowerBound, upper: upperBound }) };
  return { origin: 'device', read: async () => (isSilent ? undefined : answer) };
};

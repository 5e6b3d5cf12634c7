import { AGE_BANDS, type AgeBand, type AgeSource, NightlightError } from '@nightlight/core';

/** What your app knows, for example from its sign-up. Throws `invalid-input` for another band. */
export const appAge = (band: AgeBand | undefined): AgeSource => {
  if (band !== undefined && !AGE_BANDS.includes(band)) {
    throw new NightlightError(
      'invalid-input',
      `appAge() takes one of ${AGE_BANDS.join(', ')}, or nothing.`,
    );
  }
  return {
    origin: 'app',
    read: async () => (band === undefined || band === 'unknown' ? undefined : { band }),
  };
};

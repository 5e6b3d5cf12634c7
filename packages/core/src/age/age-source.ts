import type { AgeBand } from '../policy/policy.ts';

/**
 * Who said how old the user is: the operating system of the device, a signed token, or
 * your app. `none` if no source has answered.
 */
export const AGE_ORIGINS = ['device', 'token', 'app', 'none'] as const;
export type AgeOrigin = (typeof AGE_ORIGINS)[number];

/** The age band of the user, and where it comes from. Nothing else about an age is kept. */
export interface KnownAge {
  readonly band: AgeBand;
  readonly origin: AgeOrigin;
}

/** What a source says. */
export interface AgeAnswer {
  /** `unknown` if the input can't be trusted: it is forged, expired, replayed or contradictory. */
  readonly band: AgeBand;
  /** When it was said, if the source knows. Milliseconds since the Unix epoch. */
  readonly saidAt?: number;
}

/** Says how old the user is. */
export interface AgeSource {
  readonly origin: Exclude<AgeOrigin, 'none'>;
  /**
   * Resolves with `undefined` if the source has nothing to say, for example because the
   * user has not shared their age. Never rejects. `after` is when the last kept answer of
   * this origin was said: a source that can be replayed must not trust an older statement.
   */
  read(after?: number): Promise<AgeAnswer | undefined>;
}

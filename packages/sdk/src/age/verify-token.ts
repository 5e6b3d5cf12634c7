import { createLocalJWKSet } from 'jose/jwks/local';
import { jwtVerify } from 'jose/jwt/verify';
import type { TokenAgeOptions } from './token-options.ts';

/** Signatures that a page can verify without a secret. */
const ALGORITHMS = ['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519', 'RS256', 'PS256'];
/** A token is read right after it was issued. In seconds. */
const MAX_AGE = 600;
/** How much the clocks of the device and of the issuer may differ, in seconds. */
const CLOCK_TOLERANCE = 60;

export interface VerifiedToken {
  readonly nonce: unknown;
  readonly band: unknown;
  /** Milliseconds since the Unix epoch. */
  readonly issuedAt: number;
}

/** Verifies the signature and the times of a token. Rejects if one of them is wrong. */
export const verifyToken = async (
  token: string,
  { keys, issuer, audience }: TokenAgeOptions,
): Promise<VerifiedToken> => {
  const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [...keys.keys] }), {
    ...{ issuer, audience, algorithms: ALGORITHMS },
    ...{ maxTokenAge: MAX_AGE, clockTolerance: CLOCK_TOLERANCE },
    requiredClaims: ['exp', 'iat', 'nonce', 'age_band'],
  });
  const { nonce, age_band: band, iat = 0 } = payload;
  return { nonce, band, issuedAt: iat * 1_000 };
};

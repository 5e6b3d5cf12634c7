import {
  AGE_BANDS,
  type AgeAnswer,
  type AgeBand,
  type AgeSource,
  NightlightError,
} from '@nightlight/core';
import type { TokenAgeOptions } from './token-options.ts';

const UNTRUSTED: AgeAnswer = { band: 'unknown' };
/** Shorter values could be guessed. */
const MIN_NONCE = 16;

const createOptionError = (message: string): NightlightError =>
  new NightlightError('invalid-input', `tokenAge(): ${message}`);

const checkTokenOptions = ({ keys, issuer, audience, nonce }: TokenAgeOptions): void => {
  const list = keys?.keys;
  if (!Array.isArray(list) || list.length === 0) {
    throw createOptionError('keys must be a JSON Web Key Set: { keys: [...] }.');
  }
  if (list.some(({ kty, d }) => kty === 'oct' || d !== undefined)) {
    throw createOptionError('keys contains a secret. Pass public keys only, and replace this one.');
  }
  if (!issuer || !audience) throw createOptionError('issuer and audience are needed.');
  if (typeof nonce !== 'string' || nonce.length < MIN_NONCE) {
    throw createOptionError(`nonce must have at least ${MIN_NONCE} characters.`);
  }
};

const isKnownBand = (band: unknown): band is AgeBand =>
  band !== 'unknown' && (AGE_BANDS as readonly unknown[]).includes(band);

const readToken = async (
  token: string,
  options: TokenAgeOptions,
  after: number,
): Promise<AgeAnswer> => {
  try {
    // Loaded at start-up, and only by apps that use tokens.
    const { verifyToken } = await import('./verify-token.ts');
    const { nonce, band, issuedAt } = await verifyToken(token, options);
    const isFresh = nonce === options.nonce && issuedAt > after;
    return isFresh && isKnownBand(band) ? { band, saidAt: issuedAt } : UNTRUSTED;
  } catch {
    return UNTRUSTED;
  }
};

/**
 * An age band in a signed token (JWT), from your server or from a service that checks ages.
 * The claim `age_band` is one of the age bands. A token that is forged, expired, issued for
 * another app or request, or was read before, gives `unknown`. Without a token, pass
 * `undefined`. Throws `invalid-input` if an option is wrong.
 */
export const tokenAge = (token: string | undefined, options: TokenAgeOptions): AgeSource => {
  checkTokenOptions(options);
  /** The first answer, because a token is old once it was read. */
  let answer: Promise<AgeAnswer | undefined> | undefined;
  return {
    origin: 'token',
    read(after = 0) {
      answer ??= token ? readToken(token, options, after) : Promise.resolve(undefined);
      return answer;
    },
  };
};

import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { TokenAgeOptions } from './token-options.ts';

const ISSUER = 'https://ages.example';
const AUDIENCE = 'chat.example';
export const NONCE = 'a-random-value-1';

const seconds = (): number => Math.floor(Date.now() / 1_000);

/** An issuer of tokens, with its key. */
export const createIssuer = async (kid = 'one') => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const options: TokenAgeOptions = {
    keys: { keys: [{ ...(await exportJWK(publicKey)), kid }] },
    ...{ issuer: ISSUER, audience: AUDIENCE, nonce: NONCE },
  };
  /** Signs a valid token, with these claims changed. `undefined` leaves a claim out. */
  const sign = (claims: JWTPayload = {}): Promise<string> =>
    new SignJWT({
      ...{ iss: ISSUER, aud: AUDIENCE, nonce: NONCE, age_band: '13-15' },
      ...{ iat: seconds(), exp: seconds() + 300, ...claims },
    })
      .setProtectedHeader({ alg: 'ES256', kid })
      .sign(privateKey);
  return { options, sign, privateKey };
};

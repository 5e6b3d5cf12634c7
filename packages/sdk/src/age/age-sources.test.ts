import type { AgeSource } from '@nightlight/core';
import { ageSourceContract } from '@nightlight/core/contracts/age-source';
import { exportJWK, SignJWT, UnsecuredJWT } from 'jose';
import { expect, it } from 'vitest';
import { appAge, appleAge, playAge, tokenAge } from './index.ts';
import { createIssuer, NONCE } from './tokens.fixture.ts';

const LOWER = { 'under-10': 0, '10-12': 10, '13-15': 13, '16-17': 16, adult: 18 } as const;

ageSourceContract('appAge()', {
  origin: 'app',
  saying: appAge,
  silent: {
    'the app doesn’t know': () => appAge('unknown'),
    'nothing is passed': () => appAge(undefined),
  },
  untrusted: {},
});

ageSourceContract('appleAge()', {
  origin: 'device',
  saying: (band) => appleAge({ lowerBound: LOWER[band], upperBound: null }),
  silent: {
    'the person declined': () => appleAge('declinedSharing'),
    'the system has no answer': () => appleAge(undefined),
  },
  untrusted: {
    'the bounds are swapped': () => appleAge({ lowerBound: 18, upperBound: 13 }),
    'the bounds are missing': () => appleAge({}),
    'a bound is a text': () => appleAge({ lowerBound: '18' } as never),
    'it is no object': () => appleAge('adult' as never),
  },
});

ageSourceContract('playAge()', {
  origin: 'device',
  saying: (band) => playAge({ ageSignalsStatus: 'SHARED', ageLower: LOWER[band], ageUpper: null }),
  silent: {
    'the person didn’t share': () => playAge({ ageSignalsStatus: 'NOT_SHARED', ageLower: null }),
    'the age must be verified first': () => playAge({ ageSignalsStatus: 'VERIFICATION_REQUIRED' }),
    'an older version knows nothing': () => playAge({ userStatus: 'UNKNOWN' }),
    'Play is missing': () => playAge(undefined),
    'all is null': () => playAge({ ageLower: null, ageUpper: null, userStatus: null }),
  },
  untrusted: {
    'it was not shared and has an age': () =>
      playAge({ ageSignalsStatus: 'NOT_SHARED', ageLower: 18 }),
    'an adult is said to be 13': () =>
      playAge({ userStatus: 'VERIFIED', ageLower: 13, ageUpper: 15 }),
    'the bounds are swapped': () => playAge({ ageLower: 16, ageUpper: 13 }),
    'the status is no name of Play’s': () =>
      playAge({ ageSignalsStatus: 'ADULT', ageLower: 18 } as never),
  },
});

it('Play’s ages belong to the range, and a supervised account may wait for approval', async () => {
  const supervised = {
    userStatus: 'SUPERVISED_APPROVAL_PENDING',
    ageLower: 0,
    ageUpper: 12,
  } as const;
  expect(await playAge(supervised).read()).toEqual({ band: 'under-10' });
  expect(await playAge({ userStatus: 'VERIFIED' }).read()).toEqual({ band: 'adult' });
});

it('with Apple’s gates 10, 13 and 16, everyone from 16 counts as 16-17', async () => {
  expect(await appleAge({ lowerBound: null, upperBound: 10 }).read()).toEqual({ band: 'under-10' });
  expect(await appleAge({ lowerBound: 13, upperBound: 16 }).read()).toEqual({ band: '13-15' });
  expect(await appleAge({ lowerBound: 16, upperBound: null }).read()).toEqual({ band: '16-17' });
});

const issuer = await createIssuer();
const { options, sign, privateKey } = issuer;
const seconds = Math.floor(Date.now() / 1_000);
const withClaims = async (claims: object): Promise<AgeSource> =>
  tokenAge(await sign({ age_band: 'adult', ...claims }), options);

ageSourceContract('tokenAge()', {
  origin: 'token',
  saying: async (band) => tokenAge(await sign({ age_band: band }), options),
  silent: { 'there is no token': () => tokenAge(undefined, options) },
  untrusted: {
    'someone else signed it': async () => tokenAge(await (await createIssuer()).sign(), options),
    'it was changed': async () => {
      const [head, , signature] = (await sign()).split('.');
      const [, body] = (await sign({ age_band: 'adult' })).split('.');
      return tokenAge(`${head}.${body}.${signature}`, options);
    },
    'it is not signed': () =>
      tokenAge(
        new UnsecuredJWT({
          iss: options.issuer,
          aud: options.audience,
          nonce: NONCE,
          age_band: 'adult',
        })
          .setIssuedAt()
          .setExpirationTime('5m')
          .encode(),
        options,
      ),
    'it is signed with the public key as a secret': async () => {
      const secret = new TextEncoder().encode(JSON.stringify(options.keys.keys[0]));
      const token = await new SignJWT({ nonce: NONCE, age_band: 'adult' })
        .setProtectedHeader({ alg: 'HS256', kid: 'one' })
        .setIssuer(options.issuer)
        .setAudience(options.audience)
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(secret);
      return tokenAge(token, options);
    },
    'it is expired': () => withClaims({ iat: seconds - 500, exp: seconds - 100 }),
    'it is older than ten minutes': () => withClaims({ iat: seconds - 700 }),
    'it comes from the future': () => withClaims({ iat: seconds + 3_600, exp: seconds + 7_200 }),
    'it has no time': () => withClaims({ iat: undefined }),
    'it never expires': () => withClaims({ exp: undefined }),
    'it is for another app': () => withClaims({ aud: 'other.example' }),
    'another service issued it': () => withClaims({ iss: 'https://other.example' }),
    'it answers another request': () => withClaims({ nonce: 'another-random-value' }),
    'it answers no request': () => withClaims({ nonce: undefined }),
    'its band is none of ours': () => withClaims({ age_band: '18+' }),
    'its band is unknown': () => withClaims({ age_band: 'unknown' }),
    'it is no token': () => tokenAge('adult', options),
  },
});

it('a token that was read before gives unknown, and a newer one is read', async () => {
  const token = await sign({ iat: seconds - 30 });
  const answer = await tokenAge(token, options).read();
  expect(answer).toEqual({ band: '13-15', saidAt: (seconds - 30) * 1_000 });
  expect(await tokenAge(token, options).read(answer?.saidAt)).toEqual({ band: 'unknown' });
  const newer = tokenAge(await sign({ iat: seconds }), options);
  expect(await newer.read(answer?.saidAt)).toMatchObject({ band: '13-15' });
});

it('says which option is wrong, and never accepts a secret', async () => {
  const wrong = (changes: object) => () => tokenAge('t', { ...options, ...changes });
  expect(wrong({ keys: [] })).toThrow(/JSON Web Key Set/);
  expect(wrong({ nonce: 'short' })).toThrow(/nonce/);
  expect(wrong({ issuer: '' })).toThrow(/issuer/);
  expect(wrong({ keys: { keys: [{ kty: 'oct', k: 'c2VjcmV0' }] } })).toThrow(/secret/);
  const secret = await exportJWK(privateKey);
  expect(wrong({ keys: { keys: [secret] } })).toThrow(/secret/);
  expect(() => appAge('13 to 15' as never)).toThrow(/13-15/);
});

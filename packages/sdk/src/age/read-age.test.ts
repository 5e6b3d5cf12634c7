import type { AgeSource } from '@nightlight/core';
import { expect, it } from 'vitest';
import { appAge, appleAge, forgetAge, playAge, readAge, tokenAge } from './index.ts';
import { createIssuer } from './tokens.fixture.ts';

const storage = { onDevice: false };
const read = (...sources: readonly AgeSource[]) => readAge(sources, { storage });

it('the younger of two sources protects', async () => {
  const self = appleAge({ lowerBound: 18 });
  const guardian = playAge({ ageLower: 13, ageUpper: 15 });
  expect(await read(self, guardian)).toEqual({ band: '13-15', origin: 'device' });
  expect(await read(appAge('10-12'), self)).toEqual({ band: '10-12', origin: 'app' });
});

it('a forged token never makes anyone older, whatever the others say', async () => {
  const { options } = await createIssuer();
  const forged = tokenAge(await (await createIssuer()).sign({ age_band: 'adult' }), options);
  expect(await read(forged)).toEqual({ band: 'unknown', origin: 'token' });
  expect(await read(appAge('adult'), forged)).toEqual({ band: 'unknown', origin: 'token' });
  expect(await read(appAge('under-10'), forged)).toEqual({ band: 'under-10', origin: 'app' });
});

it('a source that says nothing changes nothing', async () => {
  expect(await read(appleAge('declinedSharing'), appAge('16-17'))).toEqual({
    band: '16-17',
    origin: 'app',
  });
  expect(await read(appleAge('declinedSharing'))).toEqual({ band: 'unknown', origin: 'none' });
});

it('an app’s own source that fails, or answers with nonsense, gives unknown', async () => {
  const failing: AgeSource = { origin: 'app', read: () => Promise.reject(new Error('offline')) };
  const nonsense: AgeSource = { origin: 'app', read: async () => ({ band: '99' }) as never };
  expect((await read(failing)).band).toBe('unknown');
  expect((await read(nonsense, appAge('adult'))).band).toBe('unknown');
});

it('where nothing can be kept on the device, forgetAge() has nothing to delete', async () => {
  await readAge([appAge('13-15')]);
  await expect(forgetAge()).resolves.toBeUndefined();
  expect(await readAge([])).toEqual({ band: 'unknown', origin: 'none' });
});

import type { Store } from '@nightlight/core';
import { openStore } from '@nightlight/store';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { appAge, appleAge, playAge, tokenAge } from './index.ts';
import { readAgeIn } from './kept-age.ts';
import { createIssuer } from './tokens.fixture.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore({ onDevice: false });
});
afterEach(() => store.close());

it('keeps the band, its origin and the time, and nothing else of what it was given', async () => {
  const signals = { ageLower: 14, ageUpper: 16, installId: 'install-7', userStatus: 'SUPERVISED' };
  const known = await readAgeIn(store, [playAge(signals as never), appleAge({ lowerBound: 18 })]);
  expect(known).toEqual({ band: '13-15', origin: 'device' });
  const [record, ...others] = await store.list('settings');
  expect(others).toEqual([]);
  expect(record).toEqual({ id: 'age', at: expect.any(Number), value: known });
});

it('without an answer the kept age applies, and an untrusted answer does not replace it', async () => {
  await readAgeIn(store, [appleAge({ lowerBound: 13 })]);
  const kept = { band: '13-15', origin: 'device' };
  expect(await readAgeIn(store, [appleAge('declinedSharing')])).toEqual(kept);
  const swapped = appleAge({ lowerBound: 18, upperBound: 3 });
  expect((await readAgeIn(store, [swapped])).band).toBe('unknown');
  expect(await readAgeIn(store, [])).toEqual(kept);
  await readAgeIn(store, [appAge('16-17')]);
  expect(await readAgeIn(store, [])).toEqual({ band: '16-17', origin: 'app' });
});

it('a token is read once', async () => {
  const { options, sign } = await createIssuer();
  const token = await sign({ age_band: 'adult' });
  const read = () => readAgeIn(store, [tokenAge(token, options)]);
  expect(await read()).toEqual({ band: 'adult', origin: 'token' });
  expect(await read()).toEqual({ band: 'unknown', origin: 'token' });
});

it('forget(everything) erases it', async () => {
  await readAgeIn(store, [appAge('13-15')]);
  await store.forget('everything');
  expect(await store.list('settings')).toEqual([]);
  expect(await readAgeIn(store, [])).toEqual({ band: 'unknown', origin: 'none' });
});

it('a record that someone changed counts as none', async () => {
  await store.put('settings', { id: 'age', at: 1, value: { band: 'over 99', origin: 'device' } });
  expect(await readAgeIn(store, [])).toEqual({ band: 'unknown', origin: 'none' });
});

it('if the store can’t be read or written, the sources still answer', async () => {
  await store.close();
  const closed = store;
  expect(await readAgeIn(closed, [appAge('10-12')])).toEqual({ band: '10-12', origin: 'app' });
  store = await openStore({ onDevice: false });
});

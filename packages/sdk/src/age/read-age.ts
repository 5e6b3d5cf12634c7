import { type AgeSource, type KnownAge, NightlightError } from '@nightlight/core';
import { openStore } from '@nightlight/store';
import type { SharedOptions } from '../page/input/options.ts';
import { AGE_ID, readAgeIn } from './kept-age.ts';

export type AgeOptions = Pick<SharedOptions, 'storage'>;

/**
 * Reads the age band of the user from all sources that your app has. If they disagree, the
 * youngest band applies. An answer that can't be trusted counts as `unknown`, which has the
 * rules of 10-12.
 *
 * The result is kept on the device, encrypted: the band, its origin and the time, and
 * nothing else. If no source says anything, the result is what was kept before. Pass the same
 * `storage` as to `createNightlight()`.
 */
export const readAge = async (
  sources: readonly AgeSource[],
  { storage }: AgeOptions = {},
): Promise<KnownAge> => {
  const store = await openStore(storage);
  try {
    return await readAgeIn(store, sources);
  } finally {
    await store.close();
  }
};

/**
 * Deletes the age that `readAge()` has kept. `forget('everything')` of a Nightlight deletes it too.
 * Rejects with `storage` if the storage of the device is not available, because the age may
 * remain there.
 */
export const forgetAge = async ({ storage }: AgeOptions = {}): Promise<void> => {
  const store = await openStore({ ...storage, onDevice: true });
  try {
    await store.remove('settings', AGE_ID);
    const { where, because } = store.status;
    if (where === 'device' || because === 'unavailable') return;
    throw new NightlightError(
      'storage',
      'The age may still be on this device and can’t be deleted right now. Close other tabs of this app and try again.',
    );
  } finally {
    await store.close();
  }
};

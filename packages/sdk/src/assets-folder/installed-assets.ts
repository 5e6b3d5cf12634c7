import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NightlightError } from '@nightlight/core';
import { MANIFEST } from './plan-assets.ts';

/** Where the folder is from built code, at the top of `dist` or below, and from this source file. */
const PLACES = ['./assets/', '../assets/', '../../dist/assets/'];

/** Returns the assets folder of the installed SDK. */
export const findInstalledAssets = (): string => {
  const found = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(
    (folder) => existsSync(`${folder}${MANIFEST}`),
  );
  if (found) return found;
  throw new NightlightError(
    'load-failed',
    'The SDK has no assets folder. Install @nightlight/sdk again.',
  );
};

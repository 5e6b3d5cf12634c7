import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { NightlightError } from '@nightlight/core';
import { MODEL_PACKAGES } from './model-packages.ts';
import { MANIFEST } from './plan-assets.ts';

/** Where the folder is from built code, at the top of `dist` or below, and from this source file. */
const PLACES = ['./assets/', '../assets/', '../../dist/assets/'];

/** Finds a package from the SDK's folder, or else from the app's. */
const findPackage = (name: string): readonly string[] => {
  for (const from of [import.meta.url, pathToFileURL(join(process.cwd(), 'package.json'))]) {
    try {
      return [join(dirname(createRequire(from).resolve(`${name}/package.json`)), 'dist')];
    } catch {}
  }
  return [];
};

/** Returns the folders of the installed models. */
export const findModelPackages = (): readonly string[] =>
  Object.values(MODEL_PACKAGES).flatMap(findPackage);

/** Returns the SDK's assets folder, which has the workers, and the folders of the installed models. */
export const findInstalledAssets = (): readonly string[] => {
  const own = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((folder) =>
    existsSync(join(folder, MANIFEST)),
  );
  if (!own) {
    throw new NightlightError(
      'load-failed',
      'The SDK has no assets folder. Install @nightlight/sdk again.',
    );
  }
  return [own, ...findModelPackages()];
};

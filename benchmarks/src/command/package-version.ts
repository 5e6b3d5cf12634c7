import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The version of an installed package, whether or not it exports its package.json. `entry` is any of
 * its entries.
 */
export const readPackageVersion = (entry: string, name = entry): string => {
  let folder = dirname(createRequire(import.meta.url).resolve(entry));
  for (;;) {
    const file = join(folder, 'package.json');
    const manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    if (manifest.name === name) return manifest.version;
    if (folder === dirname(folder)) return 'unknown';
    folder = dirname(folder);
  }
};

/** The packages that we publish. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.mjs';

const FOLDERS = [
  'benchmarks',
  ...readdirSync(join(ROOT, 'packages')).map((one) => `packages/${one}`),
];

/** Returns the versions of the packages by name. */
export const readVersions = () =>
  Object.fromEntries(
    FOLDERS.map((folder) => join(ROOT, folder, 'package.json'))
      .filter(existsSync)
      .map((path) => JSON.parse(readFileSync(path, 'utf8')))
      .filter(({ private: isPrivate }) => !isPrivate)
      .map(({ name, version }) => [name, version]),
  );

import { join } from 'node:path';
import { readTsv } from './tables.ts';

/**
 * A photograph that shows nothing explicit, from a package that anybody can install. The files are
 * never committed: `packages/tooling/src/bench-photos.mjs` puts them beside the list and checks them.
 */
export interface NeutralPhoto {
  /** The package, as packages.json names it, and the path inside it. */
  readonly package: string;
  readonly path: string;
  readonly sha256: string;
  /** What it stands for: face, people, beach, food … */
  readonly kind: string;
  /** As its name or its package says; nobody looked. */
  readonly what: string;
}

/** Where a package comes from, and under what licence. */
export interface PhotoPackage {
  readonly name: string;
  readonly from: 'npm' | 'pypi' | 'debian';
  readonly version: string;
  readonly licence: string;
}

/** `folder` is benchmarks/photos. */
export const readNeutralPhotos = async (folder: string): Promise<readonly NeutralPhoto[]> =>
  (await readTsv(join(folder, 'neutral.tsv'))) as unknown as readonly NeutralPhoto[];

/** Where a photo lies once it was fetched. */
export const photoPath = (folder: string, photo: NeutralPhoto): string =>
  join(folder, '.cache', photo.package, photo.path);

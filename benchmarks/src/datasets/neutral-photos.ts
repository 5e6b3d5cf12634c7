import { join } from 'node:path';
import { readTsv } from './tables.ts';

/**
 * A photograph without explicit content, from a public package. The files are never
 * committed: `packages/tooling/src/bench-photos.mjs` downloads and verifies them.
 */
export interface NeutralPhoto {
  /** The package, as named in packages.json, and the path inside it. */
  readonly package: string;
  readonly path: string;
  readonly sha256: string;
  /** Its category: face, people, beach, food … */
  readonly kind: string;
  /** From its file or package name; no one checked the content. */
  readonly what: string;
}

/** The source of a package, and its licence. */
export interface PhotoPackage {
  readonly name: string;
  readonly from: 'npm' | 'pypi' | 'debian';
  readonly version: string;
  readonly licence: string;
}

/** `folder` is benchmarks/photos. */
export const readNeutralPhotos = async (folder: string): Promise<readonly NeutralPhoto[]> =>
  (await readTsv(join(folder, 'neutral.tsv'))) as unknown as readonly NeutralPhoto[];

/** The path of a downloaded photo. */
export const photoPath = (folder: string, photo: NeutralPhoto): string =>
  join(folder, '.cache', photo.package, photo.path);

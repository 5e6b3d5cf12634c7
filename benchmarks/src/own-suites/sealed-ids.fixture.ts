import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HALVES = ['blunt/sealed', 'yardstick/sealed'];

/** The ids of the sealed rows. Their texts are not returned. */
export const readSealedIds = (suites: string): readonly string[] =>
  HALVES.map((half) => join(suites, half)).flatMap((folder) =>
    readdirSync(folder).flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line): string => JSON.parse(line).id),
    ),
  );

/** The form of these ids, such as `en-blunt-s-001`. */
export const SEALED_ID = /[a-z]{2,3}-(?:blunt|yard)-s-\d+/;

/** The files below a folder that contain something in the form of a sealed id. */
export const findSealedIds = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    // latin1 keeps the bytes of binary files apart.
    .filter((file) => SEALED_ID.test(readFileSync(file, 'latin1')));

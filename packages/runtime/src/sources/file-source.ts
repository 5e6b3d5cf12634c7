import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ModelSource, NightlightError } from '@nightlight/core';

/** Returns the path in the first folder that has the file, or else in the first folder. */
const findFile = async (folders: readonly string[], path: string): Promise<string> => {
  const files = folders.map((folder) => join(folder, path));
  for (const file of files) {
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  return files[0] ?? path;
};

/** Reads files from folders on disk, for Node. A file comes from the first folder that has it. */
export const fileSource = (...folders: readonly string[]): ModelSource => ({
  async read(path, { signal, onBytes } = {}) {
    const found = await findFile(folders, path);
    try {
      const file = await readFile(found, signal ? { signal } : {});
      onBytes?.(file.byteLength);
      return new Uint8Array(file);
    } catch (cause) {
      signal?.throwIfAborted();
      throw new NightlightError('load-failed', `${found} could not be read.`, {
        cause,
      });
    }
  },
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ModelSource, NightlightError } from '@nightlight/core';

/** Reads files from a folder on disk, for Node. */
export const fileSource = (folder: string): ModelSource => ({
  async read(path, { signal, onBytes } = {}) {
    try {
      const file = await readFile(join(folder, path), signal ? { signal } : {});
      onBytes?.(file.byteLength);
      return new Uint8Array(file);
    } catch (cause) {
      signal?.throwIfAborted();
      throw new NightlightError('load-failed', `${join(folder, path)} could not be read.`, {
        cause,
      });
    }
  },
});

import { type ModelSource, NightlightError } from '@nightlight/core';

const MANIFEST = 'manifest.json';

export interface StartUpSource extends ModelSource {
  /** From now on nothing is requested. */
  shut(): void;
}

/**
 * A source that can be shut after start-up, so that a worker can be replaced without a request: it
 * remembers `manifest.json`, and other files come from the cache. A worker may crash because of
 * what it read, and a request at that moment would tell the server.
 */
export const startUpSource = (source: ModelSource): StartUpSource => {
  let manifest: Uint8Array<ArrayBuffer> | undefined;
  let isOpen = true;
  return {
    async read(path, options) {
      if (!isOpen && path === MANIFEST && manifest) return manifest.slice();
      if (!isOpen) {
        throw new NightlightError(
          'load-failed',
          `${path} is not in the browser's cache any more. Reload the page to start again.`,
        );
      }
      const bytes = await source.read(path, options);
      if (path === MANIFEST) manifest = bytes.slice();
      return bytes;
    },
    shut() {
      isOpen = false;
    },
  };
};

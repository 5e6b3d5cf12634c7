import { type ModelSource, NightlightError } from '@nightlight/core';

const MANIFEST_PATH = 'manifest.json';

export interface StartUpSource extends ModelSource {
  /** After this call, nothing is requested from the server. */
  blockRequests(): void;
}

/**
 * Creates a source that can block requests after start-up. A worker may crash because of a
 * message that it read, and a request at that moment would reveal this to the server. So the
 * worker that replaces it gets `manifest.json` from memory and all other files from the cache.
 */
export const createStartUpSource = (source: ModelSource): StartUpSource => {
  let manifest: Uint8Array<ArrayBuffer> | undefined;
  let isRequestAllowed = true;
  return {
    async read(path, options) {
      if (!isRequestAllowed && path === MANIFEST_PATH && manifest) return manifest.slice();
      if (!isRequestAllowed) {
        throw new NightlightError(
          'load-failed',
          `${path} is no longer in the browser's cache. Reload the page to load it again.`,
        );
      }
      const bytes = await source.read(path, options);
      if (path === MANIFEST_PATH) manifest = bytes.slice();
      return bytes;
    },
    blockRequests() {
      isRequestAllowed = false;
    },
  };
};

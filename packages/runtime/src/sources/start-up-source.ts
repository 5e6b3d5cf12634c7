import { type ModelSource, NightlightError } from '@nightlight/core';

export interface StartUpSource extends ModelSource {
  /** From now on nothing is asked for any more. */
  shut(): void;
}

/**
 * A source for starting, and for starting again without it: manifests are
 * remembered, everything else has to come from the cache. A worker may end
 * because of what it read, and a request that follows would tell the server.
 */
export const startUpSource = (source: ModelSource): StartUpSource => {
  const manifests = new Map<string, Uint8Array<ArrayBuffer>>();
  let open = true;
  return {
    async read(path, options) {
      const known = manifests.get(path);
      if (!open && known) return known.slice();
      if (!open) {
        throw new NightlightError(
          'load-failed',
          `${path} is not in the browser's cache any more. Reload the page to start again.`,
        );
      }
      const bytes = await source.read(path, options);
      if (path.endsWith('manifest.json')) manifests.set(path, bytes.slice());
      return bytes;
    },
    shut() {
      open = false;
    },
  };
};

import type { FileEntry } from '../manifest/file-entry.ts';
import { nextTask } from '../next-task.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Keeps verified files between visits, by hash. No method throws; any may find nothing. */
export interface ModelCache {
  get(entry: FileEntry): Promise<Bytes | undefined>;
  put(entry: FileEntry, bytes: Bytes): Promise<void>;
  /** `manifest.json` as `keep` got it last. Not verified: it may be damaged or of another version. */
  manifest(): Promise<Bytes | undefined>;
  /** After a complete load: remembers its manifest and drops every file that is not in the list. */
  keep(entries: readonly FileEntry[], manifest: Bytes): Promise<void>;
}

const NAME = 'nightlight-models-1';
const PREFIX = '/nightlight-model-cache/';
const keyOf = (entry: FileEntry): string => `${PREFIX}${entry.sha256}`;

const PART_BYTES = 2 * 1024 * 1024;

/** In parts, because copying 25 MB at once blocks the main thread. */
const inParts = (bytes: Bytes): ReadableStream<Bytes> => {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      await nextTask();
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at + PART_BYTES));
      else controller.close();
      at += PART_BYTES;
    },
  });
};

/**
 * Cache Storage, for the assets folder at `base`. It is missing in insecure contexts and some
 * private modes, and may be full. Then the next visit fetches the files again; until then they
 * stay in a Blob, off the page's heap, for a worker that has to restart.
 */
export const cacheStorageCache = (base: URL): ModelCache => {
  const manifestKey = `${PREFIX}manifest.json?of=${encodeURIComponent(base.pathname)}`;
  const unstored = new Map<string, Blob>();
  const opened = async (): Promise<Cache | undefined> =>
    'caches' in globalThis ? caches.open(NAME).catch(() => undefined) : undefined;
  const find = async (key: string): Promise<Response | undefined> =>
    (await opened())?.match(key).catch(() => undefined);
  return {
    async get(entry) {
      const hit = unstored.get(entry.sha256) ?? (await find(keyOf(entry)));
      return hit ? new Uint8Array(await hit.arrayBuffer()) : undefined;
    },
    async put(entry, bytes) {
      const cache = await opened();
      // Some browsers accept a file and then don't have it.
      const isStored = await cache
        ?.put(keyOf(entry), new Response(inParts(bytes)))
        .then(() => cache.match(keyOf(entry)))
        .catch(() => undefined);
      if (!isStored) unstored.set(entry.sha256, new Blob([bytes]));
    },
    async manifest() {
      const hit = await find(manifestKey);
      return hit && new Uint8Array(await hit.arrayBuffer());
    },
    async keep(entries, manifest) {
      const cache = await opened();
      if (!cache) return;
      await cache.put(manifestKey, new Response(manifest)).catch(() => {});
      const wanted = new Set([manifestKey, ...entries.map(keyOf)]);
      const keys = await cache.keys().catch(() => []);
      const stale = keys.filter(({ url }) => {
        const { pathname, search } = new URL(url);
        return !wanted.has(pathname + search);
      });
      await Promise.all(stale.map((request) => cache.delete(request).catch(() => false)));
    },
  };
};

/** For files that are on the device anyway. */
export const noCache: ModelCache = {
  get: async () => undefined,
  put: async () => undefined,
  manifest: async () => undefined,
  keep: async () => undefined,
};

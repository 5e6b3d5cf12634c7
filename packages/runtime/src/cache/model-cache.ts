import type { FileEntry } from '../manifest/file-entry.ts';
import { nextTask } from '../next-task.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Caches verified files between visits, by hash. No method rejects; each may find nothing. */
export interface ModelCache {
  get(entry: FileEntry): Promise<Bytes | undefined>;
  put(entry: FileEntry, bytes: Bytes): Promise<void>;
  /** The `manifest.json` of the last `commitLoad()`. Not verified: it may be damaged or of another version. */
  manifest(): Promise<Bytes | undefined>;
  /** Call this after a complete load. Stores its manifest and deletes every file that is not in `entries`. */
  commitLoad(entries: readonly FileEntry[], manifest: Bytes): Promise<void>;
}

const CACHE_NAME = 'nightlight-models-1';
const KEY_PREFIX = '/nightlight-model-cache/';
const getCacheKey = (entry: FileEntry): string => `${KEY_PREFIX}${entry.sha256}`;

const PART_BYTES = 2 * 1024 * 1024;

/** Streams the bytes in parts, because copying 25 MB at once blocks the main thread. */
const streamInParts = (bytes: Bytes): ReadableStream<Bytes> => {
  let offset = 0;
  return new ReadableStream({
    async pull(controller) {
      await nextTask();
      if (offset < bytes.length) controller.enqueue(bytes.slice(offset, offset + PART_BYTES));
      else controller.close();
      offset += PART_BYTES;
    },
  });
};

/**
 * Creates a model cache in Cache Storage, for the assets folder at `base`. Cache Storage is
 * missing in insecure contexts and some private modes, and may be full. Files that can't be
 * stored stay in Blobs, outside the JavaScript heap, until the page closes. So a worker can
 * restart without a request. The next visit fetches them again.
 */
export const createCacheStorageCache = (base: URL): ModelCache => {
  const manifestKey = `${KEY_PREFIX}manifest.json?of=${encodeURIComponent(base.pathname)}`;
  const memoryFallback = new Map<string, Blob>();
  const openCache = async (): Promise<Cache | undefined> =>
    'caches' in globalThis ? caches.open(CACHE_NAME).catch(() => undefined) : undefined;
  const findResponse = async (key: string): Promise<Response | undefined> =>
    (await openCache())?.match(key).catch(() => undefined);
  return {
    async get(entry) {
      const stored = memoryFallback.get(entry.sha256) ?? (await findResponse(getCacheKey(entry)));
      return stored ? new Uint8Array(await stored.arrayBuffer()) : undefined;
    },
    async put(entry, bytes) {
      const cache = await openCache();
      // Some browsers accept a file without storing it, so check that it is there.
      const isStored = await cache
        ?.put(getCacheKey(entry), new Response(streamInParts(bytes)))
        .then(() => cache.match(getCacheKey(entry)))
        .catch(() => undefined);
      if (!isStored) memoryFallback.set(entry.sha256, new Blob([bytes]));
    },
    async manifest() {
      const response = await findResponse(manifestKey);
      return response && new Uint8Array(await response.arrayBuffer());
    },
    async commitLoad(entries, manifest) {
      const cache = await openCache();
      if (!cache) return;
      await cache.put(manifestKey, new Response(manifest)).catch(() => {});
      const wanted = new Set([manifestKey, ...entries.map(getCacheKey)]);
      const keys = await cache.keys().catch(() => []);
      const stale = keys.filter(({ url }) => {
        const { pathname, search } = new URL(url);
        return !wanted.has(pathname + search);
      });
      await Promise.all(stale.map((request) => cache.delete(request).catch(() => false)));
    },
  };
};

/** Stores nothing. Use it for files that are already on the device. */
export const noCache: ModelCache = {
  get: async () => undefined,
  put: async () => undefined,
  manifest: async () => undefined,
  commitLoad: async () => undefined,
};

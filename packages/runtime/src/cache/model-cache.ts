import type { FileEntry } from '../manifest/file-entry.ts';
import { nextTask } from '../next-task.ts';

/** Keeps verified files between visits, by hash. Every method may find nothing and never throws. */
export interface ModelCache {
  get(entry: FileEntry): Promise<Uint8Array<ArrayBuffer> | undefined>;
  put(entry: FileEntry, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Drops whatever is not one of these. */
  keep(entries: readonly FileEntry[]): Promise<void>;
}

const NAME = 'nightlight-models-1';
const keyOf = (entry: FileEntry): string => `/nightlight-model-cache/${entry.sha256}`;

const PART = 2 * 1024 * 1024;

/** Part by part: a browser that copies 25 MB at once holds the main thread. */
const inParts = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> => {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      await nextTask();
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at + PART));
      else controller.close();
      at += PART;
    },
  });
};

/**
 * Cache Storage. Missing in insecure contexts and some private modes, full on
 * small devices: then the file is fetched again at the next visit, and until then
 * the browser keeps it as a Blob, off the page's heap, for a worker that has to
 * be started again.
 */
export const cacheStorageCache = (): ModelCache => {
  const unstored = new Map<string, Blob>();
  const opened = async (): Promise<Cache | undefined> =>
    'caches' in globalThis ? caches.open(NAME).catch(() => undefined) : undefined;
  return {
    async get(entry) {
      const hit =
        unstored.get(entry.sha256) ??
        (await (await opened())?.match(keyOf(entry)).catch(() => undefined));
      return hit ? new Uint8Array(await hit.arrayBuffer()) : undefined;
    },
    async put(entry, bytes) {
      const cache = await opened();
      // Some browsers take a file and have nothing when they are asked.
      const isStored = await cache
        ?.put(keyOf(entry), new Response(inParts(bytes)))
        .then(() => cache.match(keyOf(entry)))
        .catch(() => undefined);
      if (!isStored) unstored.set(entry.sha256, new Blob([bytes]));
    },
    async keep(entries) {
      const cache = await opened();
      if (!cache) return;
      const wanted = new Set(entries.map((entry) => keyOf(entry)));
      const keys = await cache.keys().catch(() => []);
      const stale = keys.filter((request) => !wanted.has(new URL(request.url).pathname));
      await Promise.all(stale.map((request) => cache.delete(request).catch(() => false)));
    },
  };
};

/** Where the files lie on the device anyway. */
export const noCache: ModelCache = {
  get: async () => undefined,
  put: async () => undefined,
  keep: async () => undefined,
};

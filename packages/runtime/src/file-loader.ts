import { isNightlightError, type ModelSource } from '@nightlight/core';
import type { ModelCache } from './cache/model-cache.ts';
import { type Hash, verify } from './integrity.ts';
import type { FileEntry } from './manifest/file-entry.ts';

export interface Progress {
  /** Bytes so far, over all files. */
  readonly loaded: number;
  /** Bytes of all files, as the manifests say. */
  readonly total: number;
  /** The step in progress, such as `text-base/model.onnx` or `starting`. */
  readonly what: string;
}

export interface FileLoaderParts {
  readonly source: ModelSource;
  readonly cache: ModelCache;
  readonly hash: Hash;
  readonly onProgress?: (progress: Progress) => void;
}

/** Cached bytes are verified like fetched ones, so that a damaged cache heals by itself. */
const fromCache = async (
  cache: ModelCache,
  entry: FileEntry,
  hash: Hash,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const bytes = await cache.get(entry).catch(() => undefined);
  if (!bytes) return undefined;
  return verify(bytes, entry, hash).catch((error) => {
    if (isNightlightError(error) && error.code === 'integrity') return undefined;
    throw error;
  });
};

/** Loads files of a folder, counts their bytes, keeps them in the cache. */
export const fileLoader = (
  { source, cache, hash, onProgress }: FileLoaderParts,
  signal: AbortSignal,
  all: readonly FileEntry[],
): ((entry: FileEntry) => Promise<Uint8Array<ArrayBuffer>>) => {
  const total = all.reduce((sum, entry) => sum + entry.bytes, 0);
  const loaded = new Map<string, number>();
  const tell = (entry: FileEntry, bytes: number): void => {
    loaded.set(entry.path, Math.min(bytes, entry.bytes));
    const sum = [...loaded.values()].reduce((a, b) => a + b, 0);
    if (!signal.aborted) onProgress?.({ loaded: sum, total, what: entry.path });
  };
  return async (entry) => {
    const cached = await fromCache(cache, entry, hash);
    signal.throwIfAborted();
    if (cached) {
      tell(entry, entry.bytes);
      return cached;
    }
    const read = async (fresh: boolean): Promise<Uint8Array<ArrayBuffer>> => {
      const onBytes = (n: number): void => tell(entry, n);
      const bytes = await source.read(entry.path, { signal, size: entry.bytes, onBytes, fresh });
      return verify(bytes, entry, hash);
    };
    // An old file in an HTTP cache looks like a wrong one: ask once more, past the cache.
    const bytes = await read(false).catch((error) => {
      if (!isNightlightError(error) || error.code !== 'integrity') throw error;
      return read(true);
    });
    tell(entry, entry.bytes);
    await cache.put(entry, bytes);
    return bytes;
  };
};

import { isNightlightError, type ModelSource } from '@nightlight/core';
import type { ModelCache } from '../cache/model-cache.ts';
import { type Hash, verify } from '../integrity.ts';
import type { FileEntry } from '../manifest/file-entry.ts';
import type { Bytes } from './part.ts';

export interface Progress {
  /** Bytes so far, over all files. */
  readonly loaded: number;
  /** Bytes of all files, as the manifests say. */
  readonly total: number;
  /** The step in progress, such as `text-base/model.onnx` or `starting`. */
  readonly what: string;
}

export interface FileReaderParts {
  readonly source: ModelSource;
  readonly cache: ModelCache;
  readonly hash: Hash;
}

const isIntegrityError = (error: unknown): boolean =>
  isNightlightError(error) && error.code === 'integrity';

/** Cached bytes are verified like fetched ones. A damaged file counts as missing, so it is fetched again. */
const fromCache = async (
  { cache, hash }: FileReaderParts,
  entry: FileEntry,
): Promise<Bytes | undefined> => {
  const bytes = await cache.get(entry).catch(() => undefined);
  if (!bytes) return undefined;
  return verify(bytes, entry, hash).catch((error) => {
    if (isIntegrityError(error)) return undefined;
    throw error;
  });
};

/** Reads a file from the cache or the source, verified. Caches what it fetched. */
export const readFile =
  (parts: FileReaderParts, signal: AbortSignal) =>
  async (entry: FileEntry, onBytes?: (loaded: number) => void): Promise<Bytes> => {
    const { source, cache, hash } = parts;
    const cached = await fromCache(parts, entry);
    signal.throwIfAborted();
    if (cached) return cached;
    const fetched = async (fresh: boolean): Promise<Bytes> => {
      const options = { signal, size: entry.bytes, fresh, ...(onBytes ? { onBytes } : {}) };
      return verify(await source.read(entry.path, options), entry, hash);
    };
    // An HTTP cache may still have the file of an older version: ask once more, past the cache.
    const bytes = await fetched(false).catch((error) => {
      if (!isIntegrityError(error)) throw error;
      return fetched(true);
    });
    await cache.put(entry, bytes);
    return bytes;
  };

export interface FileLoaderParts extends FileReaderParts {
  readonly onProgress?: (progress: Progress) => void;
}

/** Reads files at the same time and reports their progress together. Returns the bytes by path. */
export const loadFiles = async (
  parts: FileLoaderParts,
  signal: AbortSignal,
  entries: readonly FileEntry[],
): Promise<ReadonlyMap<string, Bytes>> => {
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const loaded = new Map<string, number>();
  const report = (entry: FileEntry, bytes: number): void => {
    loaded.set(entry.path, Math.min(bytes, entry.bytes));
    const sum = [...loaded.values()].reduce((a, b) => a + b, 0);
    if (!signal.aborted) parts.onProgress?.({ loaded: sum, total, what: entry.path });
  };
  const read = readFile(parts, signal);
  const files = await Promise.all(
    entries.map(async (entry) => {
      const bytes = await read(entry, (n) => report(entry, n));
      report(entry, entry.bytes);
      return [entry.path, bytes] as const;
    }),
  );
  return new Map(files);
};

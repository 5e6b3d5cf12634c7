import { isNightlightError, type ModelSource } from '@nightlight/core';
import type { ModelCache } from '../cache/model-cache.ts';
import { type Hash, verify } from '../integrity.ts';
import type { FileEntry } from '../manifest/file-entry.ts';
import type { Bytes } from './part.ts';

export interface Progress {
  /** Bytes loaded so far, over all files. */
  readonly loaded: number;
  /** Bytes of all files, from the manifests. */
  readonly total: number;
  /** What is being loaded: a file's path, such as `text-base/model.onnx`, or `starting`. */
  readonly what: string;
}

export interface FileReaderOptions {
  readonly source: ModelSource;
  readonly cache: ModelCache;
  readonly hash: Hash;
}

const isIntegrityError = (error: unknown): boolean =>
  isNightlightError(error) && error.code === 'integrity';

/** Reads a file from the model cache and verifies it. Returns `undefined` for a damaged file, so that it is fetched again. */
const readFromCache = async (
  { cache, hash }: FileReaderOptions,
  entry: FileEntry,
): Promise<Bytes | undefined> => {
  const bytes = await cache.get(entry).catch(() => undefined);
  if (!bytes) return undefined;
  return verify(bytes, entry, hash).catch((error) => {
    if (isIntegrityError(error)) return undefined;
    throw error;
  });
};

/**
 * Creates a function that reads one file from the model cache, or else from the source. It
 * verifies the bytes and adds fetched files to the model cache.
 */
export const createFileReader =
  (options: FileReaderOptions, signal: AbortSignal) =>
  async (entry: FileEntry, onBytes?: (loaded: number) => void): Promise<Bytes> => {
    const { source, cache, hash } = options;
    const cached = await readFromCache(options, entry);
    signal.throwIfAborted();
    if (cached) return cached;
    const fetchAndVerify = async ({ fresh }: { readonly fresh: boolean }): Promise<Bytes> => {
      const readOptions = { signal, size: entry.bytes, fresh, ...(onBytes ? { onBytes } : {}) };
      return verify(await source.read(entry.path, readOptions), entry, hash);
    };
    // The browser's HTTP cache may still have an older version of the file, so fetch it again
    // without that cache.
    const bytes = await fetchAndVerify({ fresh: false }).catch((error) => {
      if (!isIntegrityError(error)) throw error;
      return fetchAndVerify({ fresh: true });
    });
    await cache.put(entry, bytes);
    return bytes;
  };

export interface FileLoaderOptions extends FileReaderOptions {
  readonly onProgress?: (progress: Progress) => void;
}

export interface FileLoader {
  /** Reads files in parallel. */
  load(files: readonly FileEntry[]): Promise<void>;
  /** The bytes of a file that was loaded. */
  getBytes(file: FileEntry): Bytes;
}

/** Creates a loader. The reported progress is that of all `entries`, in however many calls. */
export const createFileLoader = (
  options: FileLoaderOptions,
  signal: AbortSignal,
  entries: readonly FileEntry[],
): FileLoader => {
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const loaded = new Map<string, number>();
  const report = (entry: FileEntry, bytes: number): void => {
    loaded.set(entry.path, Math.min(bytes, entry.bytes));
    const sum = [...loaded.values()].reduce((a, b) => a + b, 0);
    if (!signal.aborted) options.onProgress?.({ loaded: sum, total, what: entry.path });
  };
  const read = createFileReader(options, signal);
  const bytesByPath = new Map<string, Bytes>();
  return {
    async load(files) {
      await Promise.all(
        files.map(async (entry) => {
          const bytes = await read(entry, (loadedBytes) => report(entry, loadedBytes));
          report(entry, entry.bytes);
          bytesByPath.set(entry.path, bytes);
        }),
      );
    },
    getBytes: ({ path }) => bytesByPath.get(path) as Bytes,
  };
};

import { isNightlightError, type ModelSource, NightlightError } from '@nightlight/core';
import type { ModelCache } from './cache/model-cache.ts';
import { verify } from './integrity.ts';
import { AssetManifest } from './manifest/asset-manifest.ts';
import type { FileEntry } from './manifest/file-entry.ts';
import { TextModelManifest } from './manifest/model-manifest.ts';
import { parseManifest } from './manifest/parse-manifest.ts';

export interface Progress {
  /** Bytes so far, over all files. */
  readonly loaded: number;
  /** Bytes of all files, as the manifests say. */
  readonly total: number;
  /** The step in progress, such as `text-base/model.onnx` or `starting`. */
  readonly what: string;
}

export interface LoadOptions {
  readonly source: ModelSource;
  readonly cache: ModelCache;
  /** Id of the text model, such as `text-base`. */
  readonly textModel: string;
  /** Version of the SDK; another in the manifest is an error. */
  readonly sdk: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Everything that the pipeline needs, verified. Plain data: may be transferred to a worker. */
export interface LoadedAssets {
  readonly wasm: Uint8Array<ArrayBuffer>;
  readonly text: {
    readonly manifest: TextModelManifest;
    readonly model: Uint8Array<ArrayBuffer>;
    readonly tokenizer: Uint8Array<ArrayBuffer>;
  };
}

/**
 * Hashing and storing each copy the whole file on the calling thread. One after
 * the other in one task, 25 MB are long enough to be felt; a task each is not.
 */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Cached bytes are verified like fetched ones, so that a damaged cache heals by itself. */
const fromCache = async (
  cache: ModelCache,
  entry: FileEntry,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const bytes = await cache.get(entry).catch(() => undefined);
  if (!bytes) return undefined;
  await nextTask();
  return verify(bytes, entry).then(
    () => bytes,
    () => undefined,
  );
};

/**
 * The one loader: reads the manifest at the root of the assets, then only files
 * that it names, each checked by size and SHA-256. Runs at start-up, never
 * because of what somebody wrote.
 */
export const loadAssets = async (options: LoadOptions): Promise<LoadedAssets> => {
  const { source, cache, textModel } = options;
  // One failure stops the other downloads.
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const reading = { signal };
  const root = parseManifest(
    AssetManifest,
    await source.read('manifest.json', { ...reading, fresh: true }),
    'manifest.json',
  );
  if (root.sdk !== options.sdk) {
    throw new NightlightError(
      'manifest',
      `The assets are of version ${root.sdk}, the SDK is ${options.sdk}. Copy the assets folder of this SDK version.`,
    );
  }
  const modelEntry = root.models[textModel];
  if (!modelEntry) {
    throw new NightlightError('manifest', `manifest.json names no model "${textModel}".`);
  }
  const modelManifestBytes = await source.read(modelEntry.path, { ...reading, fresh: true });
  await verify(modelManifestBytes, modelEntry);
  const manifest = parseManifest(TextModelManifest, modelManifestBytes, modelEntry.path);
  const inFolder = (entry: FileEntry): FileEntry => ({
    ...entry,
    path: [...modelEntry.path.split('/').slice(0, -1), entry.path].join('/'),
  });
  const entries = {
    wasm: root.wasm,
    model: inFolder(manifest.files.model),
    tokenizer: inFolder(manifest.files.tokenizer),
  };
  const all = Object.values(entries);
  const total = all.reduce((sum, entry) => sum + entry.bytes, 0);
  const loaded = new Map<string, number>();
  const tell = (entry: FileEntry, bytes: number): void => {
    loaded.set(entry.path, Math.min(bytes, entry.bytes));
    const sum = [...loaded.values()].reduce((a, b) => a + b, 0);
    if (!signal.aborted) options.onProgress?.({ loaded: sum, total, what: entry.path });
  };

  const load = async (entry: FileEntry): Promise<Uint8Array<ArrayBuffer>> => {
    const cached = await fromCache(cache, entry);
    signal.throwIfAborted();
    if (cached) {
      tell(entry, entry.bytes);
      return cached;
    }
    const read = async (fresh: boolean): Promise<Uint8Array<ArrayBuffer>> => {
      const onBytes = (n: number): void => tell(entry, n);
      const bytes = await source.read(entry.path, {
        ...reading,
        size: entry.bytes,
        onBytes,
        fresh,
      });
      await nextTask();
      await verify(bytes, entry);
      await nextTask();
      return bytes;
    };
    // An old file in an HTTP cache looks like a wrong one: ask once more, past the cache.
    const bytes = await read(false).catch((error) => {
      if (!isNightlightError(error) || error.code !== 'integrity') throw error;
      return read(true);
    });
    tell(entry, entry.bytes);
    await cache.put(entry, bytes);
    await nextTask();
    return bytes;
  };

  const [wasm, model, tokenizer] = await Promise.all([
    load(entries.wasm),
    load(entries.model),
    load(entries.tokenizer),
  ]).catch((error) => {
    stop.abort();
    throw error;
  });
  await cache.keep(all);
  signal.throwIfAborted();
  return { wasm, text: { manifest, model, tokenizer } };
};

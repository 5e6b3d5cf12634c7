import { isNightlightError, type ModelSource, NightlightError } from '@nightlight/core';
import type * as v from 'valibot';
import type { ModelCache } from './cache/model-cache.ts';
import { verify } from './integrity.ts';
import { AssetManifest } from './manifest/asset-manifest.ts';
import type { FileEntry } from './manifest/file-entry.ts';
import { TextModelManifest } from './manifest/model-manifest.ts';
import { parseManifest } from './manifest/parse-manifest.ts';
import { TinyModelManifest } from './manifest/tiny-model-manifest.ts';

export interface Progress {
  /** Bytes so far, over all files. */
  readonly loaded: number;
  /** Bytes of all files, as the manifests say. */
  readonly total: number;
  /** The step in progress, such as `text-base/model.onnx` or `starting`. */
  readonly what: string;
}

/** `base` reads every message; `tiny` alone for devices that can't hold base; `cascade` asks base only where tiny doubts. */
export type Tier = 'base' | 'tiny' | 'cascade';

export interface LoadOptions {
  readonly source: ModelSource;
  readonly cache: ModelCache;
  /** Which text models are loaded. */
  readonly tier: Tier;
  /** Version of the SDK; another in the manifest is an error. */
  readonly sdk: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

type Bytes = Uint8Array<ArrayBuffer>;

export interface BaseAssets {
  readonly wasm: Bytes;
  readonly manifest: TextModelManifest;
  readonly model: Bytes;
  readonly tokenizer: Bytes;
}

export interface TinyAssets {
  readonly manifest: TinyModelManifest;
  readonly weights: Bytes;
}

/** Everything that the pipeline needs, verified. Plain data: may be transferred to a worker. */
export interface LoadedAssets {
  readonly base?: BaseAssets;
  readonly tiny?: TinyAssets;
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

/** A model's manifest, and its files by their path in the assets folder. */
interface Model<Manifest> {
  readonly manifest: Manifest;
  readonly inFolder: (entry: FileEntry) => FileEntry;
}

/** Loads files of a folder, counts their bytes, keeps them in the cache. */
const fileLoader = (
  { source, cache, onProgress }: LoadOptions,
  signal: AbortSignal,
  all: readonly FileEntry[],
): ((entry: FileEntry) => Promise<Bytes>) => {
  const total = all.reduce((sum, entry) => sum + entry.bytes, 0);
  const loaded = new Map<string, number>();
  const tell = (entry: FileEntry, bytes: number): void => {
    loaded.set(entry.path, Math.min(bytes, entry.bytes));
    const sum = [...loaded.values()].reduce((a, b) => a + b, 0);
    if (!signal.aborted) onProgress?.({ loaded: sum, total, what: entry.path });
  };
  return async (entry) => {
    const cached = await fromCache(cache, entry);
    signal.throwIfAborted();
    if (cached) {
      tell(entry, entry.bytes);
      return cached;
    }
    const read = async (fresh: boolean): Promise<Bytes> => {
      const onBytes = (n: number): void => tell(entry, n);
      const bytes = await source.read(entry.path, { signal, size: entry.bytes, onBytes, fresh });
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
};

/**
 * The one loader: reads the manifest at the root of the assets, then only files
 * that it names, each checked by size and SHA-256. Runs at start-up, never
 * because of what somebody wrote.
 */
export const loadAssets = async (options: LoadOptions): Promise<LoadedAssets> => {
  const { source, cache, tier } = options;
  // One failure stops the other downloads.
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const root = parseManifest(
    AssetManifest,
    await source.read('manifest.json', { signal, fresh: true }),
    'manifest.json',
  );
  if (root.sdk !== options.sdk) {
    throw new NightlightError(
      'manifest',
      `The assets are of version ${root.sdk}, the SDK is ${options.sdk}. Copy the assets folder of this SDK version.`,
    );
  }
  const open = async <Schema extends v.GenericSchema>(
    id: string,
    schema: Schema,
  ): Promise<Model<v.InferOutput<Schema>>> => {
    const entry = root.models[id];
    if (!entry) throw new NightlightError('manifest', `manifest.json names no model "${id}".`);
    const bytes = await source.read(entry.path, { signal, fresh: true });
    await verify(bytes, entry);
    const folder = entry.path.split('/').slice(0, -1);
    return {
      manifest: parseManifest(schema, bytes, entry.path),
      inFolder: (file) => ({ ...file, path: [...folder, file.path].join('/') }),
    };
  };
  const base = tier === 'tiny' ? undefined : await open('text-base', TextModelManifest);
  // Without tiny a cascade is base alone: slower, and as good.
  const hasTiny = tier === 'tiny' || (tier === 'cascade' && 'text-tiny' in root.models);
  const tiny = hasTiny ? await open('text-tiny', TinyModelManifest) : undefined;
  const entries = {
    ...(base && {
      wasm: root.wasm,
      model: base.inFolder(base.manifest.files.model),
      tokenizer: base.inFolder(base.manifest.files.tokenizer),
    }),
    ...(tiny && { weights: tiny.inFolder(tiny.manifest.files.weights) }),
  };
  const all = Object.values(entries);
  const load = fileLoader(options, signal, all);
  const names = Object.keys(entries);
  const files = await Promise.all(all.map(load)).catch((error) => {
    stop.abort();
    throw error;
  });
  await cache.keep(all);
  signal.throwIfAborted();
  const file = (name: keyof typeof entries): Bytes => files[names.indexOf(name)] as Bytes;
  return {
    ...(base && {
      base: {
        wasm: file('wasm'),
        manifest: base.manifest,
        model: file('model'),
        tokenizer: file('tokenizer'),
      },
    }),
    ...(tiny && { tiny: { manifest: tiny.manifest, weights: file('weights') } }),
  };
};

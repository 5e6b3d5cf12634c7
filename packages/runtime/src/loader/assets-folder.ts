import { isNightlightError, NightlightError } from '@nightlight/core';
import type * as v from 'valibot';
import type { ModelCache } from '../cache/model-cache.ts';
import { hashOnThisThread } from '../integrity.ts';
import type { FileEntry } from '../manifest/file-entry.ts';
import { parseManifest } from '../manifest/parse-manifest.ts';
import { createFileReader } from './file-loader.ts';
import { type FolderOptions, type RootManifest, readRoot } from './root-manifest.ts';

/** A model's manifest. `toAssetsPath` turns its files' paths into paths in the assets folder. */
export interface Model<Manifest> {
  readonly manifest: Manifest;
  readonly toAssetsPath: (entry: FileEntry) => FileEntry;
}

export interface AssetsFolder {
  /** `manifest.json` at the root: its bytes and its parsed content. */
  readonly root: RootManifest;
  /** The manifests of the models that were opened so far. */
  readonly opened: readonly FileEntry[];
  /** Resolves once the manifests that were read are in the model cache. */
  waitForCache(): Promise<unknown>;
  /** Whether the folder has a model with this id. */
  has(id: string): boolean;
  /** Reads and verifies a model's manifest. Rejects with `manifest` if the folder has no such model. */
  open<Schema extends v.GenericSchema>(
    id: string,
    schema: Schema,
  ): Promise<Model<v.InferOutput<Schema>>>;
}

/** The folders that a deployment may leave out, the option that needs each, and its package. */
const OPTIONAL_FOLDERS: Readonly<Record<string, readonly [option: string, name: string]>> = {
  pictures: ['pictures: true', 'models-picture'],
  ocr: ['pictures: { ocr: true }', 'models-ocr'],
};

/** If an optional folder is missing, returns an error that says what to copy. Otherwise returns `error`. */
const explainMissingFolder = (error: unknown, path: string): unknown => {
  const [folder = ''] = path.split('/');
  const [option, name] = OPTIONAL_FOLDERS[folder] ?? [];
  if (!option || !isNightlightError(error)) return error;
  return new NightlightError(
    error.code,
    `${option} needs ${folder}/ in your assets folder: install @nightlight/${name} and run npx --no nightlight assets again, or remove the option. (${error.message})`,
    { cause: error },
  );
};

/** Reads `manifest.json`. No other file is read until `open()` is called. */
export const openAssetsFolder = async (
  options: FolderOptions,
  signal: AbortSignal,
): Promise<AssetsFolder> => {
  const root = await readRoot(options, signal);
  const { models } = root.manifest;
  const cacheWrites: Promise<void>[] = [];
  // Writes to the cache run in the background, so that no read waits for them.
  const cache: ModelCache = {
    ...options.cache,
    async put(entry, bytes) {
      cacheWrites.push(options.cache.put(entry, bytes));
    },
  };
  const read = createFileReader({ source: options.source, cache, hash: hashOnThisThread }, signal);
  const opened: FileEntry[] = [];
  return {
    root,
    opened,
    waitForCache: () => Promise.all(cacheWrites),
    has: (id) => id in models,
    async open(id, schema) {
      const entry = models[id];
      if (!entry) {
        throw new NightlightError(
          'manifest',
          `This assets folder has no model "${id}": manifest.json does not name it.`,
        );
      }
      const bytes = await read(entry).catch((error) => {
        throw explainMissingFolder(error, entry.path);
      });
      opened.push(entry);
      const folder = entry.path.split('/').slice(0, -1);
      return {
        manifest: parseManifest(schema, bytes, entry.path),
        toAssetsPath: (file) => ({ ...file, path: [...folder, file.path].join('/') }),
      };
    },
  };
};

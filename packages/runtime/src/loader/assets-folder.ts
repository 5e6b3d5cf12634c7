import { isNightlightError, NightlightError } from '@nightlight/core';
import type * as v from 'valibot';
import type { ModelCache } from '../cache/model-cache.ts';
import { hashHere } from '../integrity.ts';
import type { FileEntry } from '../manifest/file-entry.ts';
import { parseManifest } from '../manifest/parse-manifest.ts';
import { readFile } from './file-loader.ts';
import { type FolderOptions, type Root, readRoot } from './root-manifest.ts';

/** A model's manifest. `inFolder` turns its files' paths into paths in the assets folder. */
export interface Model<Manifest> {
  readonly manifest: Manifest;
  readonly inFolder: (entry: FileEntry) => FileEntry;
}

export interface AssetsFolder {
  /** `manifest.json` as it was read, and what it says. */
  readonly root: Root;
  /** The models' manifests that were opened. */
  readonly opened: readonly FileEntry[];
  /** Resolves once the manifests are in the cache. Nothing else waits for that. */
  cached(): Promise<unknown>;
  has(id: string): boolean;
  /** Reads a model's manifest and verifies it. */
  open<Schema extends v.GenericSchema>(
    id: string,
    schema: Schema,
  ): Promise<Model<v.InferOutput<Schema>>>;
}

/** Folders that a host may leave out, and the option that needs each. */
const OPTIONAL: Readonly<Record<string, string>> = {
  pictures: 'pictures: true',
  ocr: 'pictures: { ocr: true }',
};

/** Says what to copy if a folder is missing that a host may leave out. */
const explained = (error: unknown, path: string): unknown => {
  const [folder = ''] = path.split('/');
  const option = OPTIONAL[folder];
  if (!option || !isNightlightError(error)) return error;
  return new NightlightError(
    error.code,
    `${option} needs ${folder}/ in your assets folder: copy node_modules/@nightlight/sdk/dist/assets/${folder} there, or remove the option. (${error.message})`,
    { cause: error },
  );
};

export const openAssetsFolder = async (
  options: FolderOptions,
  signal: AbortSignal,
): Promise<AssetsFolder> => {
  const root = await readRoot(options, signal);
  const { models } = root.manifest;
  const writes: Promise<void>[] = [];
  const cache: ModelCache = {
    ...options.cache,
    async put(entry, bytes) {
      writes.push(options.cache.put(entry, bytes));
    },
  };
  const read = readFile({ source: options.source, cache, hash: hashHere }, signal);
  const opened: FileEntry[] = [];
  return {
    root,
    opened,
    cached: () => Promise.all(writes),
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
        throw explained(error, entry.path);
      });
      opened.push(entry);
      const folder = entry.path.split('/').slice(0, -1);
      return {
        manifest: parseManifest(schema, bytes, entry.path),
        inFolder: (file) => ({ ...file, path: [...folder, file.path].join('/') }),
      };
    },
  };
};

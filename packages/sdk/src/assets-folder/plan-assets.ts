import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NightlightError } from '@nightlight/core';
import { AssetManifest, FileEntry, parseManifest } from '@nightlight/runtime';
import * as v from 'valibot';

export const MANIFEST = 'manifest.json';

/** A file of an assets folder. `entry` is its size and SHA-256, if a manifest names it. */
export interface AssetFile {
  /** Path in the assets folder, with `/`. */
  readonly path: string;
  /** Path on disk. */
  readonly from: string;
  readonly entry?: FileEntry;
}

/** Every file that a manifest names. Manifests of different models have different fields. */
const collectEntries = (json: unknown): readonly FileEntry[] => {
  if (typeof json !== 'object' || json === null) return [];
  if (v.is(FileEntry, json)) return [json];
  return Object.values(json).flatMap(collectEntries);
};

/** Reads the manifests of an assets folder. Returns the named files by path. Skips models without a manifest on disk. */
export const readEntries = async (folder: string): Promise<ReadonlyMap<string, FileEntry>> => {
  const root = parseManifest(AssetManifest, await readFile(join(folder, MANIFEST)), MANIFEST);
  const entries = [root.wasm, ...Object.values(root.models)];
  for (const { path } of Object.values(root.models)) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    if (!bytes) continue;
    const parent = path.slice(0, path.lastIndexOf('/') + 1);
    const own = collectEntries(parseManifest(v.unknown(), bytes, path));
    entries.push(...own.map((entry) => ({ ...entry, path: parent + entry.path })));
  }
  return new Map(entries.map((entry) => [entry.path, entry]));
};

/**
 * Lists the files of the installed assets folder, with the root manifest last. Throws `load-failed`
 * if a file is missing.
 */
export const planAssets = async (folder: string): Promise<readonly AssetFile[]> => {
  const entries = await readEntries(folder);
  const found = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .map((from) => ({ from, path: from.slice(folder.length + 1).replaceAll('\\', '/') }))
    .sort((a, b) => Number(a.path === MANIFEST) - Number(b.path === MANIFEST));
  const paths = new Set(found.map(({ path }) => path));
  for (const path of entries.keys()) {
    if (paths.has(path)) continue;
    throw new NightlightError(
      'load-failed',
      `${join(folder, path)} is missing. Install @nightlight/sdk again.`,
    );
  }
  return found.map((file) => {
    const entry = entries.get(file.path);
    return entry ? { ...file, entry } : file;
  });
};

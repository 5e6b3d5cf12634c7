import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
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

/** Lists the files under a folder. */
const listFiles = async (folder: string): Promise<readonly AssetFile[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .map((from) => ({ from, path: relative(folder, from).replaceAll('\\', '/') }));

/** A model whose package isn't installed. */
export interface MissingModel {
  readonly id: string;
  /** Path of its manifest. */
  readonly path: string;
}

export interface AssetsPlan {
  /** All files, with the root manifest last. */
  readonly files: readonly AssetFile[];
  readonly missing: readonly MissingModel[];
}

const readNamed = async (
  found: ReadonlyMap<string, AssetFile>,
  { models, wasm }: AssetManifest,
): Promise<ReadonlyMap<string, FileEntry>> => {
  const entries = [wasm, ...Object.values(models).filter(({ path }) => found.has(path))];
  for (const { path } of [...entries]) {
    const file = found.get(path);
    if (!file || !path.endsWith(`/${MANIFEST}`)) continue;
    const parent = path.slice(0, path.lastIndexOf('/') + 1);
    const own = collectEntries(parseManifest(v.unknown(), await readFile(file.from), path));
    entries.push(...own.map((entry) => ({ ...entry, path: parent + entry.path })));
  }
  return new Map(entries.map((entry) => [entry.path, entry]));
};

/**
 * Lists the files of the SDK's assets folder and of the folders with models. Leaves out a top
 * folder, such as `pictures`, if none of its models is installed. Throws `load-failed` if a file is
 * missing.
 */
export const planAssets = async (folders: readonly string[]): Promise<AssetsPlan> => {
  const [own = ''] = folders;
  const manifest = parseManifest(AssetManifest, await readFile(join(own, MANIFEST)), MANIFEST);
  const [ownFiles = [], ...packaged] = await Promise.all(folders.map(listFiles));
  // Models are in folders. The SBOM beside them describes the package and is not deployed.
  const all = [ownFiles, ...packaged.map((some) => some.filter(({ path }) => path.includes('/')))];
  // The SDK's own folder takes precedence.
  const found = new Map(all.reverse().flatMap((files) => files.map((file) => [file.path, file])));
  const models = Object.entries(manifest.models).map(([id, { path }]) => ({ id, path }));
  const missing = models.filter(({ path }) => !found.has(path));
  const topOf = (path: string): string => path.slice(0, path.indexOf('/') + 1);
  const tops = (some: readonly MissingModel[]) => new Set(some.map(({ path }) => topOf(path)));
  const installedTops = tops(models.filter((model) => !missing.includes(model)));
  const leftOut = tops(missing.filter(({ path }) => !installedTops.has(topOf(path))));
  const entries = await readNamed(found, manifest);
  for (const path of entries.keys()) {
    if (found.has(path)) continue;
    throw new NightlightError(
      'load-failed',
      `${path} is missing in the installed package. Install it again.`,
    );
  }
  const files = [...found.values()]
    .filter(({ path }) => !leftOut.has(topOf(path)))
    .map((file) => {
      const entry = entries.get(file.path);
      return entry ? { ...file, entry } : file;
    })
    .sort((a, b) => Number(a.path === MANIFEST) - Number(b.path === MANIFEST));
  return { files, missing };
};

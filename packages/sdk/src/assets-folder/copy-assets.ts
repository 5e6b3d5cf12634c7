import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { NightlightError } from '@nightlight/core';
import type { FileEntry } from '@nightlight/runtime';
import { SDK_VERSION } from '../wire/version.ts';
import { compressFile, SUFFIXES } from './compress-file.ts';
import { getModelPackage, isOptional } from './model-packages.ts';
import { planAssets, readEntries } from './plan-assets.ts';

export interface CopyOptions {
  /** The SDK's assets folder, and the folders with models. */
  readonly from: readonly string[];
  /** A folder of its own, such as `public/nightlight`. */
  readonly to: string;
  /** Whether to write `.br` and `.gz` copies beside the files. */
  readonly compress?: boolean;
  /** Called before each file. */
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly path: string;
  }) => void;
}

export interface Copied {
  readonly files: number;
  readonly bytes: number;
  /** How many files were already there. */
  readonly unchanged: number;
  /** Files of an earlier version that were removed. */
  readonly removed: readonly string[];
  /** Packages with models that are not installed, so that their folders were left out. */
  readonly leftOut: readonly string[];
  /** Bytes of the Brotli copies, and of other files as they are. Missing without `compress`. */
  readonly compressedBytes?: number;
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const readIfThere = async (file: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Writes under another name first, so that a server never sends half a file. */
const write = async (target: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(target), { recursive: true });
  const part = `${target}.${process.pid}.part`;
  await writeFile(part, bytes);
  await rename(part, target);
};

const checkSource = (bytes: Uint8Array, from: string, entry: FileEntry | undefined): void => {
  if (!entry || (bytes.length === entry.bytes && hash(bytes) === entry.sha256)) return;
  throw new NightlightError(
    'integrity',
    `${from} is damaged: it has ${bytes.length} bytes, and its manifest says ${entry.bytes} bytes with another SHA-256. All @nightlight packages must have the same version: ${SDK_VERSION}.`,
  );
};

/** Throws if the folder holds other files, because the command also removes old files. */
const checkTarget = async (to: string): Promise<void> => {
  const found = await stat(to).catch(() => undefined);
  if (!found) return;
  if (!found.isDirectory()) {
    throw new NightlightError('invalid-input', `${to} is a file. Name a folder.`);
  }
  // A hidden file may be a server's settings, such as .htaccess.
  const others = (await readdir(to)).filter((name) => !name.startsWith('.'));
  if (others.length === 0) return;
  const isOurs = await readEntries(to).then(
    () => true,
    () => others.includes('nightlight-worker.js'),
  );
  if (isOurs) return;
  throw new NightlightError(
    'invalid-input',
    `${to} contains other files, such as ${others[0]}. Give the assets a folder of their own, such as ${join(to, 'nightlight')}.`,
  );
};

/** Removes the files that the manifests of an earlier version name and the new ones don't. */
const removeOld = async (to: string, old: Iterable<string>, kept: ReadonlySet<string>) => {
  const removed = [...old].filter((path) => !kept.has(path));
  for (const path of removed) {
    for (const suffix of ['', ...SUFFIXES]) await rm(join(to, path + suffix), { force: true });
  }
  return removed;
};

/**
 * Copies the assets folder, reads each copy again and compares it with its source. Leaves files
 * alone that are current. The root manifest comes last, so that an interrupted copy is noticed.
 */
export const copyAssets = async (options: CopyOptions): Promise<Copied> => {
  const { compress = false, onProgress } = options;
  const to = resolve(options.to);
  await checkTarget(to);
  const { files: plan, missing } = await planAssets(options.from.map((folder) => resolve(folder)));
  const [text] = missing.filter(({ path }) => !isOptional(path));
  if (text) {
    throw new NightlightError(
      'load-failed',
      `${getModelPackage(text.path)} is not installed: npm install ${getModelPackage(text.path)}@${SDK_VERSION}`,
    );
  }
  const old = await readEntries(to).then(
    (entries) => [...entries.keys()],
    () => [],
  );
  const removed = await removeOld(to, old, new Set(plan.map(({ path }) => path)));
  let bytes = 0;
  let unchanged = 0;
  let compressedBytes = 0;
  for (const [done, { path, from, entry }] of plan.entries()) {
    onProgress?.({ done, total: plan.length, path });
    const source = await readFile(from);
    checkSource(source, from, entry);
    const target = join(to, path);
    const isCurrent = (await readIfThere(target))?.equals(source) ?? false;
    if (isCurrent) unchanged++;
    else await write(target, source);
    const copies = compress ? await compressFile(source) : [];
    // A server must never send the compressed copy of an older file.
    for (const suffix of SUFFIXES) {
      const copy = copies.find((one) => one.suffix === suffix);
      if (copy) await write(target + suffix, copy.bytes);
      else await rm(target + suffix, { force: true });
    }
    const written = isCurrent ? source : await readFile(target);
    if (!written.equals(source)) {
      throw new NightlightError(
        'integrity',
        `${target} was not written correctly. Is the disk full? Run the command again.`,
      );
    }
    bytes += source.length;
    compressedBytes += copies[0]?.bytes.length ?? source.length;
  }
  return {
    ...{ files: plan.length, bytes, unchanged, removed },
    leftOut: [...new Set(missing.map(({ path }) => getModelPackage(path)))],
    ...(compress ? { compressedBytes } : {}),
  };
};

import type { ModelSource } from '@nightlight/core';
import type { ModelCache } from '../cache/model-cache.ts';
import { type Hash, hashOnThisThread } from '../integrity.ts';
import type { FileEntry } from '../manifest/file-entry.ts';
import { openAssetsFolder } from './assets-folder.ts';
import { type ConversationAssets, openConversation } from './conversation-part.ts';
import { createFileLoader, type Progress } from './file-loader.ts';
import { type OcrFiles, openOcr } from './ocr-part.ts';
import type { LoadedFiles } from './part.ts';
import { openPictures, type PictureAssets, type PictureChoice } from './pictures-part.ts';
import { type BaseAssets, openBase, openTiny, type TinyAssets } from './text-parts.ts';

/**
 * `base`: the base model classifies every message. `tiny`: only the tiny model runs, for slow
 * devices. `cascade`: the tiny model runs first, and the base model only if tiny is unsure.
 */
export type Tier = 'base' | 'tiny' | 'cascade';

export interface LoadOptions {
  readonly source: ModelSource;
  readonly cache: ModelCache;
  /** Hashes the large files. Defaults to hashing on this thread. */
  readonly hash?: Hash;
  /** ONNX Runtime's WebAssembly if it is already compiled. Its file is then not read. */
  readonly compiledOrt?: WebAssembly.Module;
  /** Which text models to load. */
  readonly tier: Tier;
  /** Which picture models to load. Default: none. */
  readonly pictures?: PictureChoice;
  /** Languages for OCR (BCP 47 tags). Default: no OCR. */
  readonly ocr?: readonly string[];
  /** Version of the SDK. Throws `manifest` if the assets are of another version. */
  readonly sdk: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /**
   * Called in a cascade with the tiny model as soon as it has loaded. Directly afterwards, all other
   * files are requested.
   */
  readonly onTiny?: (tiny: TinyAssets) => void;
}

/**
 * Contains all verified files that the pipeline needs, as plain data that can be transferred to
 * a worker. All parts share one copy of ONNX Runtime's WebAssembly.
 */
export interface LoadedAssets {
  readonly base?: BaseAssets;
  readonly tiny?: TinyAssets;
  /** Loaded together with base, if the folder has it. */
  readonly conversation?: ConversationAssets;
  readonly pictures?: PictureAssets;
  readonly ocr?: OcrFiles;
}

/** Reads the manifests of the parts that the options ask for. */
const openParts = async (
  { tier, pictures, ocr }: LoadOptions,
  folder: Awaited<ReturnType<typeof openAssetsFolder>>,
) => {
  const openBaseAndConversation = async () => {
    const base = await openBase(folder);
    return {
      base,
      conversation: folder.has('conversation')
        ? await openConversation(folder, base.manifest)
        : undefined,
    };
  };
  // If the folder has no tiny model, a cascade runs base alone, which is slower but no less accurate.
  const needsTiny = tier === 'tiny' || (tier === 'cascade' && folder.has('text-tiny'));
  const [text, tinyPart, picturesPart, ocrPart] = await Promise.all([
    tier === 'tiny' ? undefined : openBaseAndConversation(),
    needsTiny ? openTiny(folder) : undefined,
    pictures && openPictures(folder, pictures),
    ocr && openOcr(folder, ocr),
  ]);
  return { ...text, tiny: tinyPart, pictures: picturesPart, ocr: ocrPart };
};

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

/**
 * Loads all assets. It reads `manifest.json`, then only files that the manifests name, and verifies
 * each by size and SHA-256. It runs at start-up only, so that no request reveals anything about
 * messages. Without a network it uses the manifest and the files of the last complete load.
 *
 * A cascade loads tiny first, so that it can answer while the rest loads. All other files are
 * requested at the same moment, so that no later message can delay a request.
 */
export const loadAssets = async (options: LoadOptions): Promise<LoadedAssets> => {
  const { cache, compiledOrt, hash = hashOnThisThread } = options;
  // Aborts the other downloads if one fails.
  const loadAbort = new AbortController();
  const signal = options.signal
    ? AbortSignal.any([options.signal, loadAbort.signal])
    : loadAbort.signal;
  try {
    const folder = await openAssetsFolder(options, signal);
    const { base, tiny, conversation, pictures, ocr } = await openParts(options, folder);
    const parts = [base, tiny, conversation, pictures, ocr].filter(isDefined);
    const { wasm } = folder.root.manifest;
    const needsOrt = parts.some((part) => part.needsOrt);
    const files: readonly FileEntry[] = [
      ...(needsOrt && !compiledOrt ? [wasm] : []),
      ...parts.flatMap((part) => part.files),
    ];
    const { load, getBytes } = createFileLoader({ ...options, hash }, signal, files);
    const loaded: LoadedFiles = { getBytes, getOrt: () => compiledOrt ?? getBytes(wasm) };
    const first = base && tiny ? tiny.files : [];
    await load(first);
    if (base && tiny) options.onTiny?.(tiny.buildAssets(loaded));
    await load(files.filter((file) => !first.includes(file)));
    await folder.waitForCache();
    // Includes ONNX Runtime's WebAssembly even if it was not read this time, so that it stays cached.
    await cache.commitLoad(
      [...files, ...folder.opened, ...(needsOrt ? [wasm] : [])],
      folder.root.bytes,
    );
    signal.throwIfAborted();
    return {
      ...(base ? { base: base.buildAssets(loaded) } : {}),
      ...(tiny ? { tiny: tiny.buildAssets(loaded) } : {}),
      ...(conversation ? { conversation: conversation.buildAssets(loaded) } : {}),
      ...(pictures ? { pictures: pictures.buildAssets(loaded) } : {}),
      ...(ocr ? { ocr: ocr.buildAssets(loaded) } : {}),
    };
  } catch (error) {
    loadAbort.abort();
    throw error;
  }
};

import type { ModelSource } from '@nightlight/core';
import type { ModelCache } from '../cache/model-cache.ts';
import { type Hash, hashHere } from '../integrity.ts';
import type { FileEntry } from '../manifest/file-entry.ts';
import type { OrtWasm } from '../ort-wasm.ts';
import { openAssetsFolder } from './assets-folder.ts';
import { type ConversationAssets, openConversation } from './conversation-part.ts';
import { loadFiles, type Progress } from './file-loader.ts';
import { type OcrFiles, openOcr } from './ocr-part.ts';
import type { Bytes, LoadedFiles } from './part.ts';
import { openPictures, type PictureAssets, type PictureChoice } from './pictures-part.ts';
import { type BaseAssets, openBase, openTiny, type TinyAssets } from './text-parts.ts';

/** `base` reads every message, `tiny` is for devices too small for base, `cascade` asks base only if tiny is unsure. */
export type Tier = 'base' | 'tiny' | 'cascade';

export interface LoadOptions {
  readonly source: ModelSource;
  readonly cache: ModelCache;
  /** Hashes the large files; on this thread unless set. */
  readonly hash?: Hash;
  /** ONNX Runtime's WebAssembly if it is compiled already; then its file isn't read. */
  readonly compiledOrt?: WebAssembly.Module;
  /** Which text models to load. */
  readonly tier: Tier;
  /** No picture model unless set. */
  readonly pictures?: PictureChoice;
  /** Languages for OCR, in BCP 47; no OCR unless set. */
  readonly ocr?: readonly string[];
  /** Version of the SDK; another one in the manifest is an error. */
  readonly sdk: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Everything that the pipeline needs, verified. Plain data that can be transferred to a worker.
 * All parts share one copy of ONNX Runtime's WebAssembly.
 */
export interface LoadedAssets {
  readonly base?: BaseAssets;
  readonly tiny?: TinyAssets;
  /** Comes with base, if the folder has it. */
  readonly conversation?: ConversationAssets;
  readonly pictures?: PictureAssets;
  readonly ocr?: OcrFiles;
}

/** Reads the manifests of the parts that the options ask for. */
const openParts = async (
  { tier, pictures, ocr }: LoadOptions,
  folder: Awaited<ReturnType<typeof openAssetsFolder>>,
) => {
  const openWithConversation = async () => {
    const base = await openBase(folder);
    return {
      base,
      conversation: folder.has('conversation')
        ? await openConversation(folder, base.manifest)
        : undefined,
    };
  };
  // Without tiny a cascade is base alone: slower, and as good.
  const needsTiny = tier === 'tiny' || (tier === 'cascade' && folder.has('text-tiny'));
  const [text, tiny, picture, reader] = await Promise.all([
    tier === 'tiny' ? undefined : openWithConversation(),
    needsTiny ? openTiny(folder) : undefined,
    pictures && openPictures(folder, pictures),
    ocr && openOcr(folder, ocr),
  ]);
  return { ...text, tiny, pictures: picture, ocr: reader };
};

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

/**
 * The only loader. It reads `manifest.json`, then only files that the manifests name, each verified
 * by size and SHA-256. It runs at start-up, never because of what someone wrote. Without a network
 * it goes on with the manifest and the files of the last complete load.
 */
export const loadAssets = async (options: LoadOptions): Promise<LoadedAssets> => {
  const { cache, compiledOrt, hash = hashHere } = options;
  // One failure stops the other downloads.
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
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
    const read = await loadFiles({ ...options, hash }, signal, files);
    await folder.cached();
    // The WebAssembly too, even if it wasn't read this time.
    await cache.keep([...files, ...folder.opened, ...(needsOrt ? [wasm] : [])], folder.root.bytes);
    signal.throwIfAborted();
    const bytes = (entry: FileEntry): Bytes => read.get(entry.path) as Bytes;
    const ort = (): OrtWasm => compiledOrt ?? bytes(wasm);
    const loaded: LoadedFiles = { bytes, ort };
    return {
      ...(base ? { base: base.assets(loaded) } : {}),
      ...(tiny ? { tiny: tiny.assets(loaded) } : {}),
      ...(conversation ? { conversation: conversation.assets(loaded) } : {}),
      ...(pictures ? { pictures: pictures.assets(loaded) } : {}),
      ...(ocr ? { ocr: ocr.assets(loaded) } : {}),
    };
  } catch (error) {
    stop.abort();
    throw error;
  }
};

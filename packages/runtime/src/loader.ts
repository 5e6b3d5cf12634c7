import { type ModelSource, NightlightError } from '@nightlight/core';
import type * as v from 'valibot';
import type { ModelCache } from './cache/model-cache.ts';
import { fileLoader, type Progress } from './file-loader.ts';
import { type Hash, hashHere, verify } from './integrity.ts';
import { AssetManifest } from './manifest/asset-manifest.ts';
import { ConversationManifest } from './manifest/conversation-manifest.ts';
import type { FileEntry } from './manifest/file-entry.ts';
import { TextModelManifest } from './manifest/model-manifest.ts';
import { OcrManifest } from './manifest/ocr-manifest.ts';
import { parseManifest } from './manifest/parse-manifest.ts';
import {
  PictureModelManifest,
  SecondPictureModelManifest,
} from './manifest/picture-model-manifest.ts';
import { TinyModelManifest } from './manifest/tiny-model-manifest.ts';
import type { OrtWasm } from './ort-wasm.ts';

export type { Progress } from './file-loader.ts';

/** `base` reads every message; `tiny` alone for devices that can't hold base; `cascade` asks base only where tiny doubts. */
export type Tier = 'base' | 'tiny' | 'cascade';

/** Which picture models are loaded, and what runs the first; the second always runs by ONNX Runtime. */
export interface PictureChoice {
  readonly backend: 'onnx' | 'tfjs';
  /** A larger model that is asked where the first one doubts. Not in every assets folder. */
  readonly secondOpinion: boolean;
}

export interface LoadOptions {
  readonly source: ModelSource;
  readonly cache: ModelCache;
  /** What hashes the large files: this thread, unless told. */
  readonly hash?: Hash;
  /** Where it is compiled already, the file of ONNX Runtime's WebAssembly isn't read. */
  readonly compiledOrt?: WebAssembly.Module;
  /** Which text models are loaded. */
  readonly tier: Tier;
  /** No picture model unless set. */
  readonly pictures?: PictureChoice;
  /** Languages in which text in pictures is read, in BCP 47; it isn't unless set. */
  readonly ocr?: readonly string[];
  /** Version of the SDK; another in the manifest is an error. */
  readonly sdk: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

type Bytes = Uint8Array<ArrayBuffer>;

export interface BaseAssets {
  readonly wasm: OrtWasm;
  readonly manifest: TextModelManifest;
  readonly model: Bytes;
  readonly tokenizer: Bytes;
}

export interface TinyAssets {
  readonly manifest: TinyModelManifest;
  readonly weights: Bytes;
}

/** A model for ONNX Runtime, with its WebAssembly. */
interface OnnxFiles {
  readonly wasm: OrtWasm;
  readonly model: Bytes;
}

export interface PictureAssets {
  readonly manifest: PictureModelManifest;
  readonly files:
    | ({ readonly backend: 'onnx' } & OnnxFiles)
    | {
        readonly backend: 'tfjs';
        readonly wasm: Bytes;
        readonly topology: Bytes;
        readonly weights: Bytes;
      };
  readonly second?: { readonly manifest: SecondPictureModelManifest } & OnnxFiles;
}

/** What reads conversations; it goes on from what base makes of each message. */
export interface ConversationAssets extends OnnxFiles {
  readonly manifest: ConversationManifest;
}

/** What text in pictures is read with. */
export interface OcrFiles {
  readonly wasm: Bytes;
  /** Tesseract's names of the languages, and their data, gzipped. */
  readonly languages: readonly { readonly code: string; readonly data: Bytes }[];
}

/**
 * Everything that the pipeline needs, verified. Plain data: may be transferred to
 * a worker. ONNX Runtime's WebAssembly is the same wherever it stands.
 */
export interface LoadedAssets {
  readonly base?: BaseAssets;
  readonly tiny?: TinyAssets;
  /** With base, where the folder has it. */
  readonly conversation?: ConversationAssets;
  readonly pictures?: PictureAssets;
  readonly ocr?: OcrFiles;
}

/** A model's manifest, and its files by their path in the assets folder. */
interface Model<Manifest> {
  readonly manifest: Manifest;
  readonly inFolder: (entry: FileEntry) => FileEntry;
}

/** Throws `manifest` that names the language. */
const languageOf = (
  manifest: OcrManifest | undefined,
  name: string,
): OcrManifest['languages'][string] => {
  const language = manifest?.languages[name];
  if (language) return language;
  throw new NightlightError(
    'manifest',
    `This assets folder can’t read text in pictures in "${name}", only in ${Object.keys(manifest?.languages ?? {}).join(', ')}.`,
  );
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
    if (!entry) {
      throw new NightlightError(
        'manifest',
        `manifest.json names no model "${id}": it is not in this assets folder.`,
      );
    }
    const bytes = await source.read(entry.path, { signal, fresh: true });
    await verify(bytes, entry, hashHere);
    const folder = entry.path.split('/').slice(0, -1);
    return {
      manifest: parseManifest(schema, bytes, entry.path),
      inFolder: (file) => ({ ...file, path: [...folder, file.path].join('/') }),
    };
  };
  const base = tier === 'tiny' ? undefined : await open('text-base', TextModelManifest);
  const conversation =
    base && 'conversation' in root.models
      ? await open('conversation', ConversationManifest)
      : undefined;
  if (conversation && conversation.manifest.encoder.sha256 !== base?.manifest.files.model.sha256) {
    throw new NightlightError(
      'manifest',
      'The conversation model goes with another text model. Copy the assets folder of this SDK version whole.',
    );
  }
  // Without tiny a cascade is base alone: slower, and as good.
  const hasTiny = tier === 'tiny' || (tier === 'cascade' && 'text-tiny' in root.models);
  const tiny = hasTiny ? await open('text-tiny', TinyModelManifest) : undefined;
  const picture = options.pictures && (await open('picture-mobilenet', PictureModelManifest));
  const second =
    options.pictures?.secondOpinion &&
    (await open('picture-inception', SecondPictureModelManifest));
  const byTfjs = options.pictures?.backend === 'tfjs';
  const text = options.ocr && (await open('picture-text', OcrManifest));
  const languages = (options.ocr ?? []).map((name) => languageOf(text?.manifest, name));
  const needsOrt = base || second || (picture && !byTfjs);
  const entries: Readonly<Record<string, FileEntry>> = {
    ...(needsOrt && !options.compiledOrt && { wasm: root.wasm }),
    ...(base && {
      model: base.inFolder(base.manifest.files.model),
      tokenizer: base.inFolder(base.manifest.files.tokenizer),
    }),
    ...(conversation && { turns: conversation.inFolder(conversation.manifest.files.model) }),
    ...(tiny && { weights: tiny.inFolder(tiny.manifest.files.weights) }),
    ...(picture && !byTfjs && { picture: picture.inFolder(picture.manifest.files.onnx) }),
    ...(picture &&
      byTfjs && {
        tfjsWasm: picture.inFolder(picture.manifest.files.tfjsWasm),
        tfjsTopology: picture.inFolder(picture.manifest.files.tfjsTopology),
        tfjsWeights: picture.inFolder(picture.manifest.files.tfjsWeights),
      }),
    ...(second && { second: second.inFolder(second.manifest.files.onnx) }),
    ...(text && {
      textWasm: text.inFolder(text.manifest.files.wasm),
      ...Object.fromEntries(
        languages.map(({ code, data }) => [`text.${code}`, text.inFolder(data)]),
      ),
    }),
  };
  const all = Object.values(entries);
  const { hash = hashHere } = options;
  const load = fileLoader({ ...options, hash }, signal, all);
  const names = Object.keys(entries);
  const files = await Promise.all(all.map(load)).catch((error) => {
    stop.abort();
    throw error;
  });
  // Its WebAssembly too, where it wasn't read this time.
  await cache.keep(needsOrt ? [...all, root.wasm] : all);
  signal.throwIfAborted();
  const file = (name: string): Bytes => files[names.indexOf(name)] as Bytes;
  const ort = (): OrtWasm => options.compiledOrt ?? file('wasm');
  return {
    ...(base && {
      base: {
        wasm: ort(),
        manifest: base.manifest,
        model: file('model'),
        tokenizer: file('tokenizer'),
      },
    }),
    ...(conversation && {
      conversation: { manifest: conversation.manifest, wasm: ort(), model: file('turns') },
    }),
    ...(tiny && { tiny: { manifest: tiny.manifest, weights: file('weights') } }),
    ...(picture && {
      pictures: {
        manifest: picture.manifest,
        files: byTfjs
          ? {
              backend: 'tfjs',
              wasm: file('tfjsWasm'),
              topology: file('tfjsTopology'),
              weights: file('tfjsWeights'),
            }
          : { backend: 'onnx', wasm: ort(), model: file('picture') },
        ...(second && {
          second: { manifest: second.manifest, wasm: ort(), model: file('second') },
        }),
      },
    }),
    ...(text && {
      ocr: {
        wasm: file('textWasm'),
        languages: languages.map(({ code }) => ({ code, data: file(`text.${code}`) })),
      },
    }),
  };
};

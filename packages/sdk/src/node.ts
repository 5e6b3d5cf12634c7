import {
  type ClassifyOptions,
  type Message,
  NightlightError,
  type PictureDecoder,
} from '@nightlight/core';
import { createSharpDecoder } from '@nightlight/image/node';
import { createOcrEngine } from '@nightlight/image/ocr';
import { createPlaneReader } from '@nightlight/image/ocr/tesseract';
import { loadAssets, noCache } from '@nightlight/runtime';
import { fileSource } from '@nightlight/runtime/node';
import { openStore } from '@nightlight/store';
import { findInstalledAssets, findModelPackages } from './assets-folder/installed-assets.ts';
import { createInProcessEngine } from './node/in-process-engine.ts';
import { loadEngine } from './node/load-engine.ts';
import { createClient } from './page/client.ts';
import { createDisagreements } from './page/disagreements.ts';
import { createHistory } from './page/history.ts';
import {
  checkOptions,
  getOcrLanguages,
  getPictureChoice,
  getPictureSettings,
  type SharedOptions,
} from './page/input/options.ts';
import { createOwnClassifiers } from './page/input/own-classifiers.ts';
import type { Nightlight } from './page/nightlight.ts';
import { captureNothing } from './page/pictures/capture-nothing.ts';
import { createPictureCapture } from './page/pictures/capture-pictures.ts';
import { loadPictureRules } from './page/pictures/picture-rules.ts';
import { DEFAULT_TIER, SDK_VERSION } from './wire/version.ts';
import { createCapturedDecoder } from './worker/captured-decoder.ts';
import type { PictureParts } from './worker/open-pictures.ts';
import type { Analysis } from './worker/pipeline.ts';

export type { PictureSettings, SharedOptions } from './page/input/options.ts';
export type { Nightlight } from './page/nightlight.ts';
export { SDK_VERSION } from './wire/version.ts';
export type { Analysis } from './worker/pipeline.ts';

export interface NodeOptions extends SharedOptions {
  /** Path of an assets folder. Files that it lacks come from the installed packages. */
  readonly assets?: string;
}

export interface NodeNightlight extends Nightlight {
  /** Returns everything that the pipeline found, including what decisions withhold. For research. */
  analyse(messages: readonly Message[], options?: ClassifyOptions): Promise<readonly Analysis[]>;
  /**
   * Analyses a whole conversation in order. Each message is judged with the state that the messages
   * before it lead to. Stores nothing. Rejects with `model` if only the tiny tier is loaded. For
   * research.
   */
  replay(messages: readonly Message[], options?: ClassifyOptions): Promise<readonly Analysis[]>;
}

const noElements: PictureDecoder<ImageBitmap> = {
  // biome-ignore lint/correctness/useYield: Node has no elements, so there is nothing to yield.
  async *decode() {
    throw new NightlightError('unsupported', 'There are no elements in Node.');
  },
};

/** Decodes pictures with sharp and runs the model with ONNX Runtime. */
const nodePictures: PictureParts = {
  decoder: async () => createCapturedDecoder(await createSharpDecoder(), noElements),
  async openSession(files) {
    const { createOnnxPictureSession } = await loadEngine();
    if (files.backend === 'onnx') return createOnnxPictureSession(files.wasm, files.model);
    throw new NightlightError('unsupported', 'In Node pictures.backend must be onnx.');
  },
};

const start = async (options: NodeOptions): Promise<NodeNightlight> => {
  checkOptions(options);
  const pictures = getPictureSettings(options);
  if (pictures?.backend === 'tfjs') {
    throw new NightlightError('unsupported', 'In Node pictures.backend must be onnx.');
  }
  const { openPipeline } = await loadEngine();
  const languages = pictures && getOcrLanguages(pictures);
  const { policy, locale = 'en', offers, tier = DEFAULT_TIER, signal, onProgress } = options;
  // A folder without models is completed from the installed packages.
  const folders = options.assets ? [options.assets, ...findModelPackages()] : findInstalledAssets();
  const assets = await loadAssets({
    ...{ source: fileSource(...folders), cache: noCache, tier, sdk: SDK_VERSION },
    ...(pictures ? { pictures: getPictureChoice(pictures) } : {}),
    ...(languages ? { ocr: languages } : {}),
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
  });
  // Node has no IndexedDB, so stored records are lost when the process ends.
  const store = await openStore({ ...options.storage, onDevice: false });
  const limits = await options.limits?.connect({
    ...{ store, policy, locale },
  });
  const own = createOwnClassifiers(options.classifiers);
  await own.ready;
  const history = createHistory(store, Date.now, async () => (await limits?.counts()) ?? false);
  const rules = pictures ? { pictures: await loadPictureRules(pictures, history) } : {};
  const pipeline = await openPipeline(
    assets,
    { policy, locale, ...(offers ? { offers } : {}), ...rules },
    {
      ...nodePictures,
      ocrEngine: assets.ocr && createOcrEngine(createPlaneReader(assets.ocr)),
    },
  );
  const { nightlight, withRequests } = createClient({
    engine: createInProcessEngine(pipeline),
    ...{ store, history, limits, locale },
    disagreements: createDisagreements(store, Date.now),
    own,
    pictures: pictures ? createPictureCapture() : captureNothing,
    scoresTurns: () => assets.conversation !== undefined,
  });
  return {
    ...nightlight,
    analyse: (messages, callOptions = {}) =>
      withRequests(messages, callOptions, (requests) => pipeline.analyse(requests, callOptions)),
    replay: (messages, callOptions = {}) =>
      withRequests(messages, { ...callOptions, withoutHistory: true }, (requests) =>
        pipeline.replay(requests, callOptions),
      ),
  };
};

/**
 * Creates the same pipeline as in the browser, in this thread, with the WebAssembly of ONNX Runtime.
 * Needs onnxruntime-web and @huggingface/tokenizers, and sharp for pictures. Throws `unsupported` if
 * one of them isn't installed.
 */
export const createNightlight = async (options: NodeOptions): Promise<NodeNightlight> => {
  try {
    return await start(options);
  } catch (error) {
    options?.limits?.fail?.(error);
    throw error;
  }
};

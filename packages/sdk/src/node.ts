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
import { createInProcessEngine } from './node/in-process-engine.ts';
import { loadEngine } from './node/load-engine.ts';
import { createClient } from './page/client.ts';
import { createHistory } from './page/history.ts';
import {
  checkOptions,
  ocrLanguages,
  pictureChoice,
  pictureSettings,
  type SharedOptions,
} from './page/input/options.ts';
import type { Nightlight } from './page/nightlight.ts';
import { captureNothing } from './page/pictures/capture-nothing.ts';
import { createPictureCapture } from './page/pictures/capture-pictures.ts';
import { pictureRules } from './page/pictures/picture-rules.ts';
import { DEFAULT_TIER, SDK_VERSION } from './wire/version.ts';
import { capturedDecoder } from './worker/captured-decoder.ts';
import type { PictureParts } from './worker/open-pictures.ts';
import type { Analysis } from './worker/pipeline.ts';

export type { PictureSettings, SharedOptions } from './page/input/options.ts';
export type { Nightlight } from './page/nightlight.ts';
export { SDK_VERSION } from './wire/version.ts';
export type { Analysis } from './worker/pipeline.ts';

export interface NodeOptions extends SharedOptions {
  /** Path of the SDK's assets folder. */
  readonly assets: string;
}

export interface NodeNightlight extends Nightlight {
  /** Everything that the pipeline found out, also what decisions withhold. For research. */
  analyse(messages: readonly Message[], options?: ClassifyOptions): Promise<readonly Analysis[]>;
  /**
   * Analyses a whole conversation in order, each message with the state after those before it.
   * Stores nothing. Rejects with `model` if only the tiny tier is loaded. For research.
   */
  replay(messages: readonly Message[], options?: ClassifyOptions): Promise<readonly Analysis[]>;
}

const noElements: PictureDecoder<ImageBitmap> = {
  // biome-ignore lint/correctness/useYield: there are no elements in Node, so none was drawn.
  async *decode() {
    throw new NightlightError('unsupported', 'There are no elements in Node.');
  },
};

/** Decodes with sharp, runs the model with ONNX Runtime. */
const nodePictures: PictureParts = {
  decoder: async () => capturedDecoder(await createSharpDecoder(), noElements),
  async openSession(files) {
    const { createOnnxPictureSession } = await loadEngine();
    if (files.backend === 'onnx') return createOnnxPictureSession(files.wasm, files.model);
    throw new NightlightError('unsupported', 'In Node pictures.backend must be onnx.');
  },
};

/**
 * The same pipeline as in the browser, in this thread, on ONNX Runtime's WebAssembly. Needs
 * onnxruntime-web and @huggingface/tokenizers, for pictures sharp too; throws `unsupported` if one
 * isn't installed.
 */
export const createNightlight = async (options: NodeOptions): Promise<NodeNightlight> => {
  checkOptions(options);
  if (!options.assets) {
    throw new NightlightError(
      'invalid-input',
      "assets is missing: give the path of the SDK's assets folder, such as node_modules/@nightlight/sdk/dist/assets.",
    );
  }
  const pictures = pictureSettings(options);
  if (pictures?.backend === 'tfjs') {
    throw new NightlightError('unsupported', 'In Node pictures.backend must be onnx.');
  }
  const { openPipeline } = await loadEngine();
  const languages = pictures && ocrLanguages(pictures);
  const { policy, locale = 'en', tier = DEFAULT_TIER, signal, onProgress } = options;
  const assets = await loadAssets({
    ...{ source: fileSource(options.assets), cache: noCache, tier, sdk: SDK_VERSION },
    ...(pictures ? { pictures: pictureChoice(pictures) } : {}),
    ...(languages ? { ocr: languages } : {}),
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
  });
  // Node has no IndexedDB: what is stored is gone with the process.
  const store = await openStore({ ...options.storage, onDevice: false });
  const history = createHistory(store, Date.now);
  const rules = pictures ? { pictures: await pictureRules(pictures, history) } : {};
  const pipeline = await openPipeline(
    assets,
    { policy, locale, ...rules },
    {
      ...nodePictures,
      ocrEngine: assets.ocr && createOcrEngine(createPlaneReader(assets.ocr)),
    },
  );
  const { nightlight, withRequests } = createClient({
    engine: createInProcessEngine(pipeline),
    ...{ store, history, locale },
    pictures: pictures ? createPictureCapture() : captureNothing,
    scoresTurns: assets.conversation !== undefined,
  });
  return {
    ...nightlight,
    analyse: (messages, given = {}) =>
      withRequests(messages, given, (requests) => pipeline.analyse(requests, given)),
    replay: (messages, given = {}) =>
      withRequests(messages, { ...given, withoutHistory: true }, (requests) =>
        pipeline.replay(requests, given),
      ),
  };
};

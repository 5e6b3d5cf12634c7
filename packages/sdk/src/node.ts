import {
  type ClassifyOptions,
  type Message,
  NightlightError,
  type PictureDecoder,
  type SentMessage,
  type TurnScores,
} from '@nightlight/core';
import { createSharpDecoder } from '@nightlight/image/node';
import { createOcrEngine } from '@nightlight/image/ocr';
import { createPlaneReader } from '@nightlight/image/ocr/tesseract';
import { loadAssets, noCache } from '@nightlight/runtime';
import { fileSource } from '@nightlight/runtime/node';
import { openStore } from '@nightlight/store';
import { loadEngine } from './node/load-engine.ts';
import { createHistory } from './page/history.ts';
import { withEarlier, withStates } from './page/input/conversation-input.ts';
import { toMessages, toTurn } from './page/input/message-input.ts';
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
import { watchWith } from './page/watch.ts';
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
  /** Everything that was thought of each message, also what a decision withholds. For research. */
  analyse(messages: readonly Message[], options?: ClassifyOptions): Promise<readonly Analysis[]>;
  /**
   * A whole conversation in order, each message with what those before it have shown; nothing is
   * observed or kept. Rejects with `model` where only the tiny tier is loaded. For research.
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
  const pictures = pictureSettings(options);
  if (pictures?.backend === 'tfjs') {
    throw new NightlightError('unsupported', 'In Node pictures.backend must be onnx.');
  }
  const { openPipeline } = await loadEngine();
  const languages = pictures && ocrLanguages(pictures);
  const assets = await loadAssets({
    source: fileSource(options.assets),
    cache: noCache,
    tier: options.tier ?? DEFAULT_TIER,
    sdk: SDK_VERSION,
    ...(pictures ? { pictures: pictureChoice(pictures) } : {}),
    ...(languages ? { ocr: languages } : {}),
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  });
  // Node has no IndexedDB: what is kept is gone with the process.
  const store = await openStore({ ...options.storage, onDevice: false });
  const history = createHistory(store, Date.now);
  const pipeline = await openPipeline(
    assets,
    {
      policy: options.policy,
      locale: options.locale ?? 'en',
      ...(pictures ? { pictures: await pictureRules(pictures, history) } : {}),
    },
    {
      ...nodePictures,
      ocrEngine: assets.ocr && createOcrEngine(createPlaneReader(assets.ocr)),
    },
  );
  const holder = pictures ? createPictureCapture() : captureNothing;
  const readsTurns = assets.conversation !== undefined;
  const show = async (message: SentMessage): Promise<TurnScores> =>
    (await pipeline.scoreTurns([toTurn(message)]))[0] as TurnScores;
  let over = false;
  const alive = (): void => {
    if (over)
      throw new NightlightError('disposed', 'dispose() was called; create a new Nightlight.');
  };
  const analyse = async (
    input: unknown,
    analyseOptions: ClassifyOptions = {},
  ): Promise<readonly Analysis[]> => {
    alive();
    const held = await holder.capture(toMessages(input), analyseOptions.signal);
    const spoken = await withEarlier(held.messages, history);
    const asked = readsTurns ? await withStates(spoken, history) : spoken;
    return pipeline.analyse(asked, analyseOptions);
  };
  const classify = (async (input: unknown, classifyOptions?: ClassifyOptions) => {
    const analyses = await analyse(input, classifyOptions);
    const decisions = analyses.map((analysis) => analysis.decision);
    return Array.isArray(input) ? decisions : decisions[0];
  }) as Nightlight['classify'];
  return {
    locale: options.locale ?? 'en',
    store,
    analyse,
    async replay(messages, replayOptions = {}) {
      alive();
      const held = await holder.capture(toMessages(messages), replayOptions.signal);
      return pipeline.replay(held.messages, replayOptions);
    },
    classify,
    watch: (watchOptions) => watchWith(classify, watchOptions),
    async observe(event) {
      alive();
      await history.observe(event, readsTurns ? show : undefined);
    },
    async record(decision, choice) {
      alive();
      await history.record(decision, choice);
    },
    async disagree(decision) {
      alive();
      pipeline.setOverrides(await history.disagree(decision));
    },
    async forget(what) {
      alive();
      await history.forget(what);
      if (what === 'everything') pipeline.setOverrides([]);
    },
    async dispose() {
      if (over) return;
      over = true;
      await pipeline.dispose();
      await store.close();
    },
  };
};

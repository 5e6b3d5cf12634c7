import { isNightlightError, NightlightError } from '@nightlight/core';
import {
  createCacheStorageCache,
  createStartUpSource,
  fetchSource,
  type LoadedAssets,
  type LoadOptions,
  loadAssets,
  type OcrFiles,
  type TinyAssets,
} from '@nightlight/runtime';
import { openStore } from '@nightlight/store';
import type { PipelineSettings } from '../wire/pipeline-settings.ts';
import { DEFAULT_TIER, SDK_VERSION } from '../wire/version.ts';
import type { WorkerApi } from '../wire/worker-api.ts';
import { type Client, createClient } from './client.ts';
import { createDisagreements } from './disagreements.ts';
import type { Engine } from './engine/engine.ts';
import { createOcrWorker, type OcrWorker } from './engine/ocr-worker.ts';
import {
  createWorkerHash,
  listBuffers,
  requestCompiledOrt,
  startPipeline,
} from './engine/pipeline-calls.ts';
import { SupervisedWorker } from './engine/supervised-worker.ts';
import { warnAboutHeader } from './engine/warn-about-header.ts';
import { createWorkerEngine } from './engine/worker-engine.ts';
import type { WorkerRun } from './engine/worker-run.ts';
import { createHistory } from './history.ts';
import { getOcrLanguages, getPictureChoice, getPictureSettings } from './input/options.ts';
import { createOwnClassifiers } from './input/own-classifiers.ts';
import { DEFAULT_LOCALE, isPromise, type Options, readPerson } from './input/person.ts';
import type { Nightlight } from './nightlight.ts';
import { captureNothing } from './pictures/capture-nothing.ts';
import { createPictureCapture } from './pictures/capture-pictures.ts';
import { loadPictureRules } from './pictures/picture-rules.ts';
import { createStarting, type Early, type Starting } from './starting.ts';

export interface NightlightOptions extends Options {
  /** URL of the SDK's assets folder, such as `/nightlight/`. It must have the page's origin. */
  readonly assets: string | URL;
  /**
   * URL of the worker file. Default: `nightlight-worker.js` in `assets`, or
   * `pictures/nightlight-worker-tfjs.js` with the backend `tfjs`.
   */
  readonly workerUrl?: string | URL;
}

const resolveBaseUrl = (assets: string | URL): URL => {
  try {
    return new URL(`${String(assets).replace(/\/?$/, '/')}`, location.href);
  } catch (cause) {
    throw new NightlightError('invalid-input', `assets is ${assets}, which is not a URL.`, {
      cause,
    });
  }
};

const rejectOnAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

const createStartError = (cause: unknown): NightlightError =>
  new NightlightError('worker', 'Nightlight could not be started.', { cause });

/** Wraps the engine so that both workers end together. */
const endTogether = (engine: Engine, ocr: OcrWorker | undefined): Engine => ({
  ...engine,
  async end(why) {
    ocr?.worker.end(why);
    await engine.end(why);
  },
});

/** Starts a Nightlight. Calls `onEarly` with one that only classifies text, with the tiny model. */
const start = async (
  options: NightlightOptions,
  onEarly: (early: Early) => void,
): Promise<Nightlight> => {
  if (typeof Worker === 'undefined' || typeof location === 'undefined') {
    throw new NightlightError(
      'unsupported',
      'There are no workers here. In Node, use createNightlight from @nightlight/sdk/node. On a server-rendered page, call it in the browser only.',
    );
  }
  if (!globalThis.isSecureContext) {
    throw new NightlightError(
      'unsupported',
      'This page is not a secure context, so files can’t be checked and nothing can be encrypted. Serve it over HTTPS or from localhost.',
    );
  }
  const person = readPerson(options);
  if (!options.assets) {
    throw new NightlightError(
      'invalid-input',
      'assets is missing: give the URL of the SDK’s assets folder, such as /nightlight/.',
    );
  }
  const base = resolveBaseUrl(options.assets);
  const { signal, onProgress, tier = DEFAULT_TIER } = options;
  const offers = [...(options.offers ?? [])];
  signal?.throwIfAborted();
  const pictures = getPictureSettings(options);
  const file =
    pictures?.backend === 'tfjs' ? 'pictures/nightlight-worker-tfjs.js' : 'nightlight-worker.js';
  const workerUrl = new URL(options.workerUrl ?? file, base);
  const ocr = pictures && getOcrLanguages(pictures);
  const source = createStartUpSource(fetchSource(base));
  const cache = createCacheStorageCache(base);
  const load = (loadOptions: Partial<LoadOptions>): Promise<LoadedAssets> =>
    loadAssets({
      ...{ source, cache, tier, sdk: SDK_VERSION, ...loadOptions },
      ...(pictures ? { pictures: getPictureChoice(pictures) } : {}),
      ...(ocr ? { ocr } : {}),
    });

  const own = createOwnClassifiers(options.classifiers);
  const loading = new AbortController();
  const stop = (): void => loading.abort(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  const storage = Promise.resolve(options.storage);
  const opening = storage.then(openStore);
  opening.catch(() => {});
  const limits = opening.then(async (store) =>
    options.limits?.connect({ store, ...(await person) }),
  );
  limits.catch(() => {});
  const counts = async (): Promise<boolean> => (await (await limits)?.counts()) ?? false;
  const history = opening.then((store) => createHistory(store, Date.now, counts));
  history.catch(() => {});
  /** Read once for all workers. The engine sends later changes to replacements. */
  const rules = pictures
    ? history.then(async (loaded) => ({ pictures: await loadPictureRules(pictures, loaded) }))
    : Promise.resolve({});
  rules.catch(() => {});

  let onOcrLoaded: (assets: OcrFiles) => void = () => {};
  const ocrAssets = new Promise<OcrFiles>((resolve) => {
    onOcrLoaded = resolve;
  });
  const ocrWorker = ocr
    ? createOcrWorker(new URL('ocr/nightlight-worker-ocr.js', base), ocrAssets)
    : undefined;
  let hasConversationModel = false;
  let compiled: WebAssembly.Module | undefined;
  /** Resolves once tiny answers, or can't. */
  let early: Promise<void> | undefined;

  const readSettings = async (run: WorkerRun<WorkerApi>): Promise<PipelineSettings> => {
    // If any worker is unsealed, every decision reports it.
    const isSealed = (await run.isSealed) && ((await ocrWorker?.worker.isSealed) ?? true);
    if (!isSealed && !run.isReplacement) warnAboutHeader();
    const degraded = isSealed ? [] : (['worker-unsealed'] as const);
    return { ...(await person), offers, degraded };
  };

  const openEarly = async (run: WorkerRun<WorkerApi>, tiny: TinyAssets): Promise<void> => {
    const { degraded = [], ...settings } = await readSettings(run);
    // Copy the weights, because they are transferred and the cascade needs them too.
    const assets = { tiny: { ...tiny, weights: tiny.weights.slice() } };
    await startPipeline(run, assets, { ...settings, degraded: [...degraded, 'model-loading'] });
    worker.useWhileOpening();
    const { nightlight, observeForLimits } = await client;
    onEarly({ classify: nightlight.classify, observe: observeForLimits });
  };

  const loadFirst = async (run: WorkerRun<WorkerApi>): Promise<LoadedAssets> => {
    const assets = await load({
      hash: createWorkerHash(run),
      signal: loading.signal,
      ...(onProgress ? { onProgress } : {}),
      onTiny: (tiny) => {
        // If tiny can't be opened, the whole start fails too.
        early = openEarly(run, tiny).catch(() => {});
      },
    });
    const total = listBuffers(assets).reduce((sum, buffer) => sum + buffer.byteLength, 0);
    onProgress?.({ loaded: total, total, what: 'starting' });
    hasConversationModel = assets.conversation !== undefined;
    loading.signal.throwIfAborted();
    if (assets.ocr) onOcrLoaded(assets.ocr);
    await ocrWorker?.worker.open();
    return assets;
  };
  /** Loads from the cache only, so that no request reveals that a message ended a worker. */
  const loadAgain = (run: WorkerRun<WorkerApi>): Promise<LoadedAssets> =>
    load({ hash: createWorkerHash(run), ...(compiled ? { compiledOrt: compiled } : {}) });

  const worker = new SupervisedWorker<WorkerApi>({
    url: workerUrl,
    name: 'nightlight-worker',
    what: 'The worker',
    async open(run) {
      const assets = await (run.isReplacement ? loadAgain(run) : loadFirst(run));
      const settings = { ...(await readSettings(run)), ...(await rules) };
      await early;
      await startPipeline(run, assets, settings, ocrWorker?.port());
    },
  });
  const engine = endTogether(createWorkerEngine(worker), ocrWorker);
  const connect = async (): Promise<Client> => {
    const store = await opening;
    const { locale } = await person;
    return createClient({
      ...{ engine, store, history: await history, limits: await limits, locale },
      disagreements: createDisagreements(store, Date.now),
      own,
      pictures: pictures ? createPictureCapture() : captureNothing,
      scoresTurns: () => hasConversationModel,
    });
  };
  /** Answers with tiny until the start is complete. */
  const client = connect();
  client.catch(() => {});

  try {
    const run = await Promise.race([
      worker.open(),
      rejectOnAbort(loading.signal),
      person.then(() => new Promise<never>(() => {})),
    ]);
    source.blockRequests();
    compiled = await requestCompiledOrt(run);
    await Promise.race([own.ready, rejectOnAbort(loading.signal)]);
    signal?.throwIfAborted();
    return (await client).nightlight;
  } catch (error) {
    loading.abort();
    await engine.end(isNightlightError(error) ? error : createStartError(error));
    const closing = opening.then((store) => store.close()).catch(() => {});
    limits.then((one) => one?.close()).catch(() => {});
    // A promise of settings may never settle.
    if (!isPromise(options.storage)) await closing;
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
};

/**
 * Loads the files that the manifest names, checks their hashes, opens the sealed worker, and warms up
 * the models. Resolves when `classify()` answers at full speed. Rejects with the signal's
 * reason, or with a `NightlightError` of code `load-failed`, `integrity`, `manifest`, `model`,
 * `worker`, `invalid-input` or `unsupported`.
 *
 * The promise has `classify()` too. Until it resolves, the tiny model answers, which loads first, and
 * `degraded` contains `model-loading`. Then ask the Nightlight about the message again. With the
 * option `limits`, tell its `observe()` what was sent, and the Nightlight's later. `guard` and
 * `guardIncoming` do all this if you pass them the promise.
 */
export const createNightlight = (options: NightlightOptions): Starting => {
  let onEarly: (early: Early) => void = () => {};
  const early = new Promise<Early>((resolve) => {
    onEarly = resolve;
  });
  const whole = start(options, onEarly);
  whole.then(onEarly, (error) => options?.limits?.fail?.(error));
  const locale = Promise.resolve(options?.locale).then((known) => known ?? DEFAULT_LOCALE);
  return createStarting(whole, early, locale);
};

import { NightlightError, type Policy } from '@nightlight/core';
import {
  cacheStorageCache,
  fetchSource,
  type LoadedAssets,
  type LoadOptions,
  loadAssets,
  startUpSource,
} from '@nightlight/runtime';
import { openStore } from '@nightlight/store';
import type { PipelineSettings } from '../wire/pipeline-settings.ts';
import { DEFAULT_TIER, SDK_VERSION } from '../wire/version.ts';
import { createClient } from './client.ts';
import { keepTextReader, type TextReaderKeeper } from './engine/keep-text-reader.ts';
import { startTextLink } from './engine/text-link.ts';
import { keepWorker, type WorkerKeeper } from './engine/worker-keeper.ts';
import { buffersOf, startLink, type WorkerLink } from './engine/worker-link.ts';
import { createHistory } from './history.ts';
import {
  checkOptions,
  ocrLanguages,
  pictureChoice,
  pictureSettings,
  type SharedOptions,
} from './input/options.ts';
import type { Nightlight } from './nightlight.ts';
import { captureNothing } from './pictures/capture-nothing.ts';
import { createPictureCapture } from './pictures/capture-pictures.ts';
import { pictureRules } from './pictures/picture-rules.ts';

export interface NightlightOptions extends SharedOptions {
  /** Where the SDK's assets folder is served, such as `/nightlight/`. Same origin. */
  readonly assets: string | URL;
  /**
   * Another address for the worker. The default is `nightlight-worker.js` under `assets`,
   * with `tfjs` it is `pictures/nightlight-worker-tfjs.js`.
   */
  readonly workerUrl?: string | URL;
}

const baseOf = (assets: string | URL): URL => {
  try {
    return new URL(`${String(assets).replace(/\/?$/, '/')}`, location.href);
  } catch (cause) {
    throw new NightlightError('invalid-input', `assets is ${assets}, which is no address.`, {
      cause,
    });
  }
};

const abortOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

const goneWrong = (cause: unknown): NightlightError =>
  new NightlightError('worker', 'Nightlight could not be started.', { cause });

/** One worker without its seal is told in every decision, whichever it is. */
const sealedAs = (
  settings: PipelineSettings,
  reader: TextReaderKeeper | undefined,
): PipelineSettings =>
  reader && !reader.isSealed ? { ...settings, degraded: ['worker-unsealed'] } : settings;

/** Both workers end together. */
const withReader = (worker: WorkerKeeper, reader: TextReaderKeeper | undefined): WorkerKeeper => ({
  ...worker,
  end(why) {
    worker.end(why);
    reader?.end(why);
  },
});

/**
 * Loads what the manifest names, checks every byte, opens the sealed worker and
 * runs the model once. Resolves when `classify()` will answer at full speed.
 * Rejects with a `NightlightError`: `load-failed`, `integrity`, `manifest`,
 * `model`, `worker`, `invalid-input`, `unsupported`; or with the signal's reason.
 */
export const createNightlight = async (options: NightlightOptions): Promise<Nightlight> => {
  if (typeof Worker === 'undefined' || typeof location === 'undefined') {
    throw new NightlightError(
      'unsupported',
      'There are no workers here. In Node use createNightlight from @nightlight/sdk/node; on a server-rendered page call it in the browser only.',
    );
  }
  if (!globalThis.isSecureContext) {
    throw new NightlightError(
      'unsupported',
      'This page is not secure, so files can’t be checked and nothing can be encrypted. Serve it over HTTPS, or from localhost.',
    );
  }
  checkOptions(options);
  if (!options.assets) {
    throw new NightlightError(
      'invalid-input',
      'assets is missing: where is the SDK’s assets folder served?',
    );
  }
  const base = baseOf(options.assets);
  const { signal, onProgress, locale = 'en', tier = DEFAULT_TIER } = options;
  // Plain data: what a framework watches can't be sent to a worker.
  const policy: Policy = JSON.parse(JSON.stringify(options.policy));
  signal?.throwIfAborted();
  const pictures = pictureSettings(options);
  const file =
    pictures?.backend === 'tfjs' ? 'pictures/nightlight-worker-tfjs.js' : 'nightlight-worker.js';
  const workerUrl = new URL(options.workerUrl ?? file, base);
  const ocr = pictures && ocrLanguages(pictures);
  const source = startUpSource(fetchSource(base));
  const cache = cacheStorageCache(base);
  const load = (more: Partial<LoadOptions>): Promise<LoadedAssets> =>
    loadAssets({
      ...{ source, cache, tier, sdk: SDK_VERSION, ...more },
      ...(pictures ? { pictures: pictureChoice(pictures) } : {}),
      ...(ocr ? { ocr } : {}),
    });

  const loading = new AbortController();
  const stop = (): void => loading.abort(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  const link = startLink(workerUrl);
  const storing = openStore(options.storage);
  const history = storing.then((store) => createHistory(store, Date.now));
  let reader: TextReaderKeeper | undefined;
  const openReader = async ({ ocr }: LoadedAssets): Promise<void> => {
    const url = new URL('ocr/nightlight-worker-ocr.js', base);
    reader = ocr && (await keepTextReader((isRestart) => startTextLink(url, ocr, isRestart)));
    // Nobody waits for it any more.
    if (loading.signal.aborted) reader?.end(goneWrong(loading.signal.reason));
  };
  /** Once read, the same for every worker; the keeper tells them what came later. */
  const settling: Promise<PipelineSettings> = pictures
    ? history.then(async (kept) => ({
        ...{ policy, locale },
        pictures: await pictureRules(pictures, kept),
      }))
    : Promise.resolve({ policy, locale });

  let compiled: WebAssembly.Module | undefined;
  /** The same again, from the cache: nothing is asked of the server. */
  const restart = async (): Promise<WorkerLink> => {
    const fresh = startLink(workerUrl, true);
    try {
      await fresh.load(
        await load({ hash: fresh.hash, ...(compiled ? { compiledOrt: compiled } : {}) }),
        sealedAs(await settling, reader),
        reader?.port(),
      );
      return fresh;
    } catch (error) {
      fresh.end(goneWrong(error));
      throw error;
    }
  };

  try {
    const loaded = load({
      ...{ hash: link.hash, signal: loading.signal },
      ...(onProgress ? { onProgress } : {}),
    });
    const assets = await Promise.race([
      loaded,
      // If files are missing too, the loader's error says more than that the worker didn't start.
      link.gone.catch((why) => loaded.then(() => Promise.reject(why))),
      abortOf(loading.signal),
    ]);
    const total = buffersOf(assets).reduce((sum, buffer) => sum + buffer.byteLength, 0);
    onProgress?.({ loaded: total, total, what: 'starting' });
    const settings = await Promise.race([settling, abortOf(loading.signal)]);
    await Promise.race([openReader(assets), abortOf(loading.signal)]);
    const opening = link.load(assets, sealedAs(settings, reader), reader?.port());
    await Promise.race([opening, abortOf(loading.signal)]);
    source.shut();
    compiled = await link.compiledOrt();
    const store = await storing;
    signal?.throwIfAborted();
    return createClient({
      worker: withReader(keepWorker(link, restart), reader),
      store,
      history: await history,
      pictures: pictures ? createPictureCapture() : captureNothing,
      readsTurns: assets.conversation !== undefined,
      locale,
    });
  } catch (error) {
    loading.abort();
    link.end(goneWrong(error));
    reader?.end(goneWrong(error));
    await storing.then((store) => store.close());
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
};

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
import { createClient } from './client.ts';
import { checkOptions, type SharedOptions } from './input/options.ts';
import type { Nightlight } from './nightlight.ts';
import { DEFAULT_TIER, SDK_VERSION } from './version.ts';
import { keepWorker } from './worker-life/worker-keeper.ts';
import { buffersOf, startLink, type WorkerLink } from './worker-life/worker-link.ts';

export interface NightlightOptions extends SharedOptions {
  /** Where the SDK's assets folder is served, such as `/nightlight/`. Same origin. */
  readonly assets: string | URL;
  /** Another address for the worker; `nightlight-worker.js` under `assets` unless set. */
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
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

const goneWrong = (cause: unknown): NightlightError =>
  new NightlightError('worker', 'Nightlight could not be started.', { cause });

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
  const workerUrl = new URL(options.workerUrl ?? 'nightlight-worker.js', base);
  const source = startUpSource(fetchSource(base));
  const cache = cacheStorageCache();
  const load = (more: Partial<LoadOptions>): Promise<LoadedAssets> =>
    loadAssets({ source, cache, tier, sdk: SDK_VERSION, ...more });

  /** The same again, from the cache: nothing is asked of the server. */
  const restart = async (): Promise<WorkerLink> => {
    const link = startLink(workerUrl);
    try {
      await link.load(await load({}), { policy, locale });
      return link;
    } catch (error) {
      link.end(goneWrong(error));
      throw error;
    }
  };

  const loading = new AbortController();
  const stop = (): void => loading.abort(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  const link = startLink(workerUrl);
  const storing = openStore(options.storage);
  try {
    const assets = await Promise.race([
      load({ signal: loading.signal, ...(onProgress ? { onProgress } : {}) }),
      link.gone,
    ]);
    const total = buffersOf(assets).reduce((sum, buffer) => sum + buffer.byteLength, 0);
    onProgress?.({ loaded: total, total, what: 'starting' });
    await Promise.race([link.load(assets, { policy, locale }), abortOf(loading.signal)]);
    source.shut();
    const store = await storing;
    signal?.throwIfAborted();
    return createClient(keepWorker(link, restart), store);
  } catch (error) {
    loading.abort();
    link.end(goneWrong(error));
    await storing.then((store) => store.close());
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
};

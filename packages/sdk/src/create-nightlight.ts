import { NightlightError } from '@nightlight/core';
import { cacheStorageCache, fetchSource, loadAssets } from '@nightlight/runtime';
import { buffersOf, createClient } from './client.ts';
import { checkOptions, type SharedOptions } from './input/options.ts';
import type { Nightlight } from './nightlight.ts';
import { DEFAULT_TIER, SDK_VERSION } from './version.ts';

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
  checkOptions(options);
  if (!options.assets) {
    throw new NightlightError(
      'invalid-input',
      'assets is missing: where is the SDK’s assets folder served?',
    );
  }
  const base = baseOf(options.assets);
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  const client = createClient(new URL(options.workerUrl ?? 'nightlight-worker.js', base));
  const loading = new AbortController();
  const stop = (): void => loading.abort(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const opened = async (): Promise<Nightlight> => {
      const assets = await loadAssets({
        source: fetchSource(base),
        cache: cacheStorageCache(),
        tier: options.tier ?? DEFAULT_TIER,
        sdk: SDK_VERSION,
        signal: loading.signal,
        ...(onProgress ? { onProgress } : {}),
      });
      const total = buffersOf(assets).reduce((sum, buffer) => sum + buffer.byteLength, 0);
      onProgress?.({ loaded: total, total, what: 'starting' });
      await client.start(assets, { policy: options.policy, locale: options.locale ?? 'en' });
      signal?.throwIfAborted();
      return client;
    };
    return await Promise.race([opened(), client.gone]);
  } catch (error) {
    loading.abort();
    await client.dispose();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
};

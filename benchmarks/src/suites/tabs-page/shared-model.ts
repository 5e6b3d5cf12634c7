import { createCacheStorageCache, fetchSource, loadAssets } from '@nightlight/runtime';
import { SDK_VERSION } from '@nightlight/sdk';
import { type Ask, createAsk, epochMs } from './tab-channel.ts';

export interface SharedModel {
  readonly ask: Ask;
  /** When and how this tab noticed that the worker has ended. */
  readonly gone: Gone;
}

export interface Gone {
  /** An event of the worker or of the port. */
  event?: number;
  /** The lock that the worker holds while it runs. */
  lock?: number;
}

const NAME = 'nightlight-shared';

const listen = (worker: SharedWorker): Gone => {
  const gone: Gone = {};
  const onEnd = (): void => {
    gone.event ??= epochMs();
  };
  worker.addEventListener('error', onEnd);
  worker.port.addEventListener('close', onEnd);
  return gone;
};

/** Call once the worker has its lock. */
const waitForLock = (gone: Gone): void => {
  void navigator.locks.request(NAME, () => {
    gone.lock = epochMs();
  });
};

/** The worker loads nothing itself. */
const sendAssets = async (port: MessagePort): Promise<void> => {
  const assets = await loadAssets({
    source: fetchSource(new URL('/nightlight/', location.href)),
    cache: createCacheStorageCache(new URL('/nightlight/', location.href)),
    tier: 'base',
    sdk: SDK_VERSION,
  });
  const { base } = assets;
  if (!base) throw new Error('The base model was not loaded.');
  const wasm = base.wasm as Uint8Array<ArrayBuffer>; // Nothing is compiled yet.
  port.postMessage({ assets }, [wasm.buffer, base.model.buffer, base.tokenizer.buffer]);
};

/** Connects to the SharedWorker; the first tab sends the bytes. Resolves after a first answer. */
export const connectShared = async (): Promise<SharedModel> => {
  const options = { type: 'module', name: NAME } as const;
  const worker = new SharedWorker('/nightlight/nightlight-worker.js', options);
  const gone = listen(worker);
  const { port } = worker;
  const needed = new Promise<boolean>((resolve, reject) => {
    port.addEventListener('message', ({ data }) => {
      if (data && 'needed' in data) resolve(data.needed);
    });
    worker.addEventListener('error', () => reject(new Error('The SharedWorker did not start.')));
  });
  const ask = createAsk(port);
  const mustLoad = await needed;
  waitForLock(gone);
  if (mustLoad) await sendAssets(port);
  if (!(await ask('see you at five', 60_000))) throw new Error('The SharedWorker did not answer.');
  return { ask, gone };
};

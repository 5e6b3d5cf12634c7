import { NightlightError } from '@nightlight/core';
import { LIMITS, type OcrAssets, type PlaneReader } from '@nightlight/image/ocr';
import { type Remote, transfer, wrap } from 'comlink';
import type { TextWorkerApi } from '../../wire/ocr-api.ts';
import { remotePlanes } from '../../wire/ocr-over-a-port.ts';
import { isSealed } from './is-sealed.ts';

/** Milliseconds within which the worker's file has to run. */
const STARTS = 10_000;
/** Milliseconds that a picture may take altogether: a slow device opens the engine first. */
const HANGS = LIMITS.time + 10_000;

/** One worker that reads text in pictures, from its start to its end. */
export interface TextLink {
  readonly isSealed: boolean;
  readonly hasEnded: boolean;
  /** One plane at a time. Where no answer comes in time the worker is ended: rejects with `worker`. */
  readonly read: PlaneReader['read'];
  end(why: NightlightError): void;
}

const stopped = (what: string): NightlightError =>
  new NightlightError('worker', `The worker that reads text in pictures ${what}.`);

const inTime = async <T>(answer: Promise<T>, ms: number, late: () => void): Promise<T> => {
  const timer = setTimeout(late, ms);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
};

/** The page keeps its own, for the worker that takes the place of this one. */
const copyOf = ({ wasm, languages }: OcrAssets): OcrAssets => ({
  wasm: wasm.slice(),
  languages: languages.map(({ code, data }) => ({ code, data: data.slice() })),
});

/** Starts the worker and hands it the bytes. Rejects with `worker` where it doesn't run. */
export const startTextLink = async (
  url: URL,
  assets: OcrAssets,
  isRestart: boolean,
): Promise<TextLink> => {
  // The worker holds a lock of this name as long as it lives: a worker's end makes no event.
  const name = `nightlight-ocr-${crypto.randomUUID()}`;
  let worker: Worker;
  try {
    worker = new Worker(url, { type: 'module', name, credentials: 'omit' });
  } catch (cause) {
    throw new NightlightError('worker', `The worker ${url.href} could not be started.`, { cause });
  }
  const api: Remote<TextWorkerApi> = wrap<TextWorkerApi>(worker);
  const watching = new AbortController();
  const waiting = new Set<(why: NightlightError) => void>();
  let ended: NightlightError | undefined;
  const end = (why: NightlightError): void => {
    if (ended) return;
    ended = why;
    watching.abort();
    worker.terminate();
    for (const refuse of waiting) refuse(why);
    waiting.clear();
  };
  worker.addEventListener('error', ({ message }) => {
    end(stopped(`failed: ${message || `is ${url.href} served as JavaScript, from this origin?`}`));
  });
  const orEnded = <T>(answer: Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (ended) return reject(ended);
      waiting.add(reject);
      answer.then(resolve, reject).finally(() => waiting.delete(reject));
    });

  await inTime(orEnded(api.hello()), STARTS, () => end(stopped('did not start')));
  void navigator.locks
    ?.request(name, { signal: watching.signal }, () => end(stopped('stopped by itself')))
    .catch(() => {});
  const own = copyOf(assets);
  const buffers = [own.wasm.buffer, ...own.languages.map(({ data }) => data.buffer)];
  await orEnded(api.start(transfer(own, buffers)));
  const sealed = await orEnded(isSealed(await orEnded(api.seal()), url, !isRestart));
  const planes = remotePlanes(api);
  return {
    isSealed: sealed,
    get hasEnded() {
      return ended !== undefined;
    },
    read: (plane, options) =>
      inTime(orEnded(planes.read(plane, options)), HANGS, () => end(stopped('hung'))),
    end,
  };
};

import {
  type Decision,
  type Degraded,
  isNightlightError,
  NightlightError,
  type TurnScores,
} from '@nightlight/core';
import type { Hash, LoadedAssets } from '@nightlight/runtime';
import { type Remote, transfer, wrap } from 'comlink';
import type { ClassifyRequest } from '../../wire/classify-request.ts';
import { readErrorsWhole } from '../../wire/errors-on-the-wire.ts';
import type { PipelineSettings } from '../../wire/pipeline-settings.ts';
import type { WorkerApi } from '../../wire/worker-api.ts';
import { toSend } from '../pictures/send-pictures.ts';
import { watchForHang } from './heartbeat.ts';
import { isSealed } from './is-sealed.ts';

/** One worker from its start to its end. */
export interface WorkerLink {
  /** Rejects once, when the worker is gone for whatever reason. */
  readonly gone: Promise<never>;
  /** One call at a time. Keeps nothing of what is given, and leaves it as it is. */
  classify(messages: readonly ClassifyRequest[]): Promise<readonly Decision[]>;
  /** What messages show as turns of their conversations. */
  scoreTurns(messages: readonly ClassifyRequest[]): Promise<readonly TurnScores[]>;
  /** Gives up the call that runs. */
  cancel(): void;
  /** Resolves once the worker's model judges no picture any more that has one of these hashes. */
  setOverrides(hashes: readonly string[]): Promise<void>;
  end(why: NightlightError): void;
}

const bytesIn = (part: object): ArrayBuffer[] =>
  Object.values(part).flatMap((value) =>
    value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : [],
  );

/** What is handed over to the worker and gone from the page afterwards; each once. */
export const buffersOf = ({
  base,
  tiny,
  conversation,
  pictures,
  ocr,
}: LoadedAssets): ArrayBuffer[] => [
  ...new Set(
    [
      base,
      tiny,
      conversation,
      pictures?.files,
      pictures?.second,
      ocr,
      ...(ocr?.languages ?? []),
    ].flatMap((part) => bytesIn(part ?? {})),
  ),
];

const startWorker = (url: URL, name: string): Worker => {
  try {
    return new Worker(url, { type: 'module', name, credentials: 'omit' });
  } catch (cause) {
    throw new NightlightError(
      'worker',
      `The worker ${url.href} could not be started. Serve the assets folder from the page's own origin.`,
      { cause },
    );
  }
};

/** Milliseconds within which a worker's file has to run that takes another's place: the browser has it. */
const STARTS = 10_000;
/** The same for the first, from when it is needed: 41 MB may share its line. */
const FIRST_STARTS = 60_000;
/** Milliseconds without an answer while the model is opened, which blocks: seconds on a slow phone. */
const OPENS = 60_000;

/** Milliseconds for what another worker can do without. */
const PASSES_ON = 2000;

const stopped = (what: string, cause?: unknown): NightlightError =>
  new NightlightError('worker', `The worker ${what}. It is started again with the next message.`, {
    cause,
  });

/** A worker, started but without a model yet. */
export interface EmptyLink extends WorkerLink {
  /** Hashes files in the worker, off the page's thread. */
  readonly hash: Hash;
  /** What it compiled, once it is loaded. Nothing where the browser can't pass it on. */
  compiledOrt(): Promise<WebAssembly.Module | undefined>;
  /** `text` leads to the reader of text in pictures. */
  load(assets: LoadedAssets, settings: PipelineSettings, text?: MessagePort): Promise<void>;
}

/** `isRestart` where it takes another's place: then nothing is asked of the server but the worker's file. */
export const startLink = (url: URL, isRestart = false): EmptyLink => {
  readErrorsWhole();
  // The worker holds a lock of this name as long as it lives: a worker's end makes no event.
  const name = `nightlight-worker-${crypto.randomUUID()}`;
  const worker = startWorker(url, name);
  const api: Remote<WorkerApi> = wrap<WorkerApi>(worker);
  const watching = new AbortController();
  let call = 0;
  let cancelled = 0;
  const waiting = new Set<(why: NightlightError) => void>();
  let ended: NightlightError | undefined;
  let end: WorkerLink['end'] = () => {};
  const gone = new Promise<never>((_, reject) => {
    end = (why) => {
      if (ended) return;
      ended = why;
      watching.abort();
      worker.terminate();
      reject(why);
      for (const refuse of waiting) refuse(why);
      waiting.clear();
    };
  });
  gone.catch(() => {});
  worker.addEventListener('error', (event) => {
    end(
      new NightlightError(
        'worker',
        `The worker ${url.href} failed: ${event.message || 'it could not be started'}. Is it served as JavaScript, from this origin?`,
      ),
    );
  });

  const watchForEnd = (): void => {
    const { signal } = watching;
    void navigator.locks
      ?.request(name, { signal }, () => end(stopped('stopped by itself')))
      .catch(() => {});
  };

  /** Not `Promise.race` with `gone`, which would keep every answer for as long as the worker lives. */
  const orGone = <T>(answer: Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (ended) return reject(ended);
      waiting.add(reject);
      answer.then(resolve, reject).finally(() => waiting.delete(reject));
    });

  const watched = async <T>(answer: Promise<T>, patience?: number): Promise<T> => {
    const stop = watchForHang(
      () => api.hello(),
      () => end(stopped('hung')),
      patience,
    );
    return orGone(answer).finally(stop);
  };

  let hasStarted = false;
  let late: ReturnType<typeof setTimeout> | undefined;
  const startsWithin = (patience: number): void => {
    if (!hasStarted) late ??= setTimeout(() => end(stopped('did not start')), patience);
  };
  if (isRestart) startsWithin(STARTS);
  const started = orGone(api.hello())
    .finally(() => {
      hasStarted = true;
      clearTimeout(late);
    })
    .then(watchForEnd);
  const unsealed = started.then(
    async (): Promise<readonly Degraded[]> =>
      (await orGone(isSealed(await orGone(api.seal()), url, !isRestart)))
        ? []
        : ['worker-unsealed'],
  );
  unsealed.catch(() => {});

  return {
    gone,
    end: (why) => end(why),
    async hash(bytes) {
      startsWithin(FIRST_STARTS);
      await started;
      try {
        return await watched(api.hash(transfer(bytes, [bytes.buffer])));
      } catch (cause) {
        throw isNightlightError(cause) ? cause : stopped('could not hash a file', cause);
      }
    },
    async load({ ocr: _, ...assets }, settings, text) {
      startsWithin(FIRST_STARTS);
      const degraded = [...new Set([...(settings.degraded ?? []), ...(await unsealed)])];
      const port = text && transfer(text, [text]);
      const opened = { ...settings, degraded };
      await watched(api.start(transfer(assets, buffersOf(assets)), opened, port), OPENS);
    },
    compiledOrt: () =>
      Promise.race([
        orGone(api.compiledOrt()).catch(() => undefined),
        // One that can't be read here makes no answer at all.
        new Promise<undefined>((resolve) => setTimeout(resolve, PASSES_ON)),
      ]),
    async classify(messages) {
      const own = ++call;
      if (!messages.some(({ images }) => images)) return watched(api.classify(own, messages));
      const { messages: sent, bitmaps } = await toSend(messages);
      if (cancelled >= own) {
        for (const bitmap of bitmaps) bitmap.close();
        throw new DOMException('Nobody waits for it any more.', 'AbortError');
      }
      return watched(api.classify(own, transfer([...sent], [...bitmaps])));
    },
    scoreTurns: (messages) => watched(api.scoreTurns(++call, messages)),
    cancel() {
      cancelled = call;
      void api.cancel(call);
    },
    setOverrides: (hashes) => orGone(api.setOverrides(hashes)),
  };
};

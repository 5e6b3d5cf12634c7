import { type Decision, type Message, NightlightError } from '@nightlight/core';
import type { LoadedAssets } from '@nightlight/runtime';
import { type Remote, transfer, wrap } from 'comlink';
import { toMessages } from './input/message-input.ts';
import { toObserved } from './input/observed-input.ts';
import type { Nightlight } from './nightlight.ts';
import type { PipelineSettings } from './open-pipeline.ts';
import { watchWith } from './watch.ts';
import { readErrorsWhole } from './worker/errors-on-the-wire.ts';
import type { WorkerApi } from './worker/protocol.ts';

/** Messages that may wait for an answer at once. */
export const MOST_WAITING = 512;

export interface Client extends Nightlight {
  /** Rejects once, when the worker is gone. */
  readonly gone: Promise<never>;
  start(assets: LoadedAssets, settings: PipelineSettings): Promise<void>;
}

const disposed = (): NightlightError =>
  new NightlightError('disposed', 'dispose() was called; create a new Nightlight.');

const startWorker = (url: URL): Worker => {
  try {
    return new Worker(url, { type: 'module', name: 'nightlight' });
  } catch (cause) {
    throw new NightlightError(
      'worker',
      `The worker ${url.href} could not be started. Serve the assets folder from the page's own origin.`,
      { cause },
    );
  }
};

/** What is handed over to the worker and gone from the page afterwards. */
export const buffersOf = ({ base, tiny }: LoadedAssets): ArrayBuffer[] => [
  ...(base ? [base.wasm.buffer, base.model.buffer, base.tokenizer.buffer] : []),
  ...(tiny ? [tiny.weights.buffer] : []),
];

/** The page's side of the worker. */
export const createClient = (url: URL): Client => {
  readErrorsWhole();
  const worker = startWorker(url);
  const api: Remote<WorkerApi> = wrap<WorkerApi>(worker);
  let waiting = 0;
  let nextCall = 1;
  let ended: NightlightError | undefined;
  let end: (why: NightlightError) => void = () => {};
  /** Rejects once, when the worker is gone for whatever reason. */
  const gone = new Promise<never>((_, reject) => {
    end = (why) => {
      ended ??= why;
      worker.terminate();
      reject(ended);
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

  const ask = async (
    messages: readonly Message[],
    signal: AbortSignal | undefined,
  ): Promise<readonly Decision[]> => {
    signal?.throwIfAborted();
    if (ended) throw ended;
    if (messages.length === 0) return [];
    if (messages.length > MOST_WAITING) {
      throw new NightlightError(
        'queue-full',
        `A batch may hold ${MOST_WAITING} messages, this one holds ${messages.length}. Split it.`,
      );
    }
    if (waiting + messages.length > MOST_WAITING) {
      throw new NightlightError(
        'queue-full',
        `${waiting} messages wait for an answer already, ${MOST_WAITING} may. Await earlier calls first.`,
      );
    }
    const call = nextCall++;
    waiting += messages.length;
    let onAbort = (): void => {};
    const aborted = new Promise<never>((_, reject) => {
      onAbort = () => {
        void api.cancel(call);
        reject(signal?.reason);
      };
    });
    signal?.addEventListener('abort', onAbort, { once: true });
    const answer = api.classify(call, messages);
    // The worker is busy until it answers, even when nobody listens any more.
    answer.then(
      () => (waiting -= messages.length),
      () => (waiting -= messages.length),
    );
    try {
      return await Promise.race([answer, aborted, gone]);
    } finally {
      signal?.removeEventListener('abort', onAbort);
    }
  };

  const classify = (async (input: unknown, options: { signal?: AbortSignal } = {}) => {
    const decisions = await ask(toMessages(input), options.signal);
    return Array.isArray(input) ? decisions : decisions[0];
  }) as Nightlight['classify'];

  return {
    gone,
    async start(assets, settings) {
      await Promise.race([api.start(transfer(assets, buffersOf(assets)), settings), gone]);
    },
    classify,
    watch: (options) => watchWith(classify, options),
    async observe(event) {
      if (ended) throw ended;
      await Promise.race([api.observe(toObserved(event)), gone]);
    },
    async dispose() {
      end(disposed());
    },
  };
};

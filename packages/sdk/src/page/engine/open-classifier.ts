import { type Classification, type Classifier, NightlightError } from '@nightlight/core';
import type { ClassifierApi } from '../../wire/classifier-api.ts';
import { SupervisedWorker } from './supervised-worker.ts';
import { warnAboutHeader } from './warn-about-header.ts';

/** The worker isn't tried again after this many failed starts in a row. */
const MAX_FAILED_STARTS = 2;

/** The URL of a file, and a hash that the browser checks, such as `sha256-…` (Subresource Integrity). */
export interface ClassifierFile {
  readonly url: string | URL;
  readonly integrity: string;
}

export interface OpenClassifierOptions {
  /**
   * URL of the worker, which calls `serveClassifier()`. It must be one file with the page's origin, and
   * the server must send the same Content-Security-Policy with it as with `nightlight-worker.js`.
   */
  readonly worker: string | URL;
  /** Files for the worker, by name: the page loads them, because the worker can't. */
  readonly files?: Readonly<Record<string, string | URL | ClassifierFile>>;
  /** Aborts loading. */
  readonly signal?: AbortSignal;
}

const resolveUrl = (given: string | URL, name: string): URL => {
  try {
    return new URL(given, location.href);
  } catch (cause) {
    throw new NightlightError('invalid-input', `${name} is ${given}, which is not a URL.`, {
      cause,
    });
  }
};

const isFile = (file: string | URL | ClassifierFile): file is ClassifierFile =>
  typeof file === 'object' && 'url' in file;

const loadFile = async (
  name: string,
  file: string | URL | ClassifierFile,
  signal: AbortSignal | undefined,
): Promise<Blob> => {
  const url = resolveUrl(isFile(file) ? file.url : file, `files.${name}`);
  try {
    const response = await fetch(url, {
      ...{ credentials: 'omit', referrerPolicy: 'no-referrer' },
      ...(isFile(file) ? { integrity: file.integrity } : {}),
      ...(signal ? { signal } : {}),
    });
    if (!response.ok) {
      throw new NightlightError('load-failed', `${url.href} returned status ${response.status}.`);
    }
    // The browser keeps a Blob outside of the JavaScript heap, also for a replaced worker.
    return await response.blob();
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof NightlightError) throw cause;
    throw new NightlightError(
      'load-failed',
      `${url.href} could not be loaded${isFile(file) ? ', or its hash is not the given one' : ''}.`,
      { cause },
    );
  }
};

/**
 * Opens a classifier of your own in a worker of its own, and seals that worker like Nightlight's. Pass
 * the promise to `createNightlight({ classifiers })`. If the worker has no Content-Security-Policy of
 * its own, decisions have `worker-unsealed`. If it ends during a message, that message gets
 * `classifier-failed`, and the next one starts another worker. Rejects with a `NightlightError`.
 */
export const openClassifier = async (options: OpenClassifierOptions): Promise<Classifier> => {
  const { files = {}, signal } = options;
  signal?.throwIfAborted();
  const url = resolveUrl(options.worker, 'worker');
  const loading = Promise.all(
    Object.entries(files).map(
      async ([name, file]) => [name, await loadFile(name, file, signal)] as const,
    ),
  );
  loading.catch(() => {});
  let source: { readonly id: string; readonly version: string } | undefined;
  const worker = new SupervisedWorker<ClassifierApi>({
    url,
    name: 'nightlight-classifier',
    what: 'The worker of your classifier',
    maxFailedStarts: MAX_FAILED_STARTS,
    mustStaySealed: true,
    async open(run) {
      const loaded = Object.fromEntries(await loading);
      source = await run.call((api) => api.start(loaded));
    },
  });
  const end = (why: unknown): void =>
    worker.end(new NightlightError('disposed', 'This classifier was disposed.', { cause: why }));
  const stop = (): void => end(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await worker.open();
  } catch (error) {
    end(error);
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  const isSealed = await worker.isSealed;
  if (!isSealed) warnAboutHeader(url.pathname);
  const report = (result: Classification): Classification =>
    isSealed ? result : { ...result, degraded: [...(result.degraded ?? []), 'worker-unsealed'] };
  let calls = 0;
  return {
    id: source?.id ?? '',
    version: source?.version ?? '',
    async classify(messages, { signal: stopped } = {}) {
      stopped?.throwIfAborted();
      const run = await worker.running();
      const call = ++calls;
      const cancel = (): void => void run.api.cancel(call);
      stopped?.addEventListener('abort', cancel, { once: true });
      try {
        return (await run.call((api) => api.classify(call, messages))).map(report);
      } catch (error) {
        stopped?.throwIfAborted();
        throw error;
      } finally {
        stopped?.removeEventListener('abort', cancel);
      }
    },
    dispose: async () => end(undefined),
  };
};

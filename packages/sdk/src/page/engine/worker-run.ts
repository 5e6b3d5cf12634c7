import { NightlightError } from '@nightlight/core';
import { type Endpoint, type Remote, wrap } from 'comlink';
import { readWholeErrors } from '../../wire/errors-on-the-wire.ts';
import type { SupervisedApi } from '../../wire/supervised-api.ts';
import { HANG_TIMEOUT_MS, watchForHang } from './heartbeat.ts';
import { isSealed } from './is-sealed.ts';

/** Milliseconds within which a replacement must start. The browser already has its file. */
const REPLACEMENT_START_MS = 10_000;
/** Milliseconds within which the first worker must start. Its file loads along with 41 MB of models. */
const FIRST_START_MS = 60_000;
/** Milliseconds to wait for a ping while models open, which blocks a slow phone for seconds. */
const OPEN_TIMEOUT_MS = 60_000;
/** Milliseconds within which the browser reports a policy that blocked the worker. */
const VIOLATION_MS = 200;

/** A `Worker`, or a replacement for one in a test. */
export interface WorkerThread extends Endpoint {
  terminate(): void;
}

export interface WorkerRunOptions {
  readonly url: URL;
  /** The start of the worker's name, such as `nightlight-worker`. */
  readonly name: string;
  /** How error messages name it, such as `The worker`. */
  readonly what: string;
  /** A replacement requests only the worker's file. */
  readonly isReplacement: boolean;
  readonly startThread?: (url: URL, name: string) => WorkerThread;
}

const startWorker = (url: URL, name: string): WorkerThread => {
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

/** One worker thread, from its start to its end. */
export class WorkerRun<Api extends SupervisedApi> {
  readonly api: Remote<Api>;
  readonly isReplacement: boolean;
  /** Rejects once, when the worker has ended for any reason. */
  readonly gone: Promise<never>;
  /** Whether the browser keeps this worker off the network. */
  readonly isSealed: Promise<boolean>;
  /** Whether its files have been passed to it and are open. Until then, it may be busy for longer. */
  isOpen = false;
  readonly #options: WorkerRunOptions;
  readonly #thread: WorkerThread;
  readonly #stop = new AbortController();
  readonly #waiting = new Set<(why: NightlightError) => void>();
  readonly #started: Promise<void>;
  #hasStarted = false;
  #startTimer: ReturnType<typeof setTimeout> | undefined;
  #ended: NightlightError | undefined;
  #rejectGone: (why: NightlightError) => void = () => {};

  constructor(options: WorkerRunOptions) {
    readWholeErrors();
    this.#options = options;
    const { url, isReplacement, startThread = startWorker } = options;
    this.isReplacement = isReplacement;
    this.gone = new Promise<never>((_, reject) => {
      this.#rejectGone = reject;
    });
    this.gone.catch(() => {});
    // The worker takes a lock with its name, because no event reports that a worker has ended.
    const name = `${options.name}-${crypto.randomUUID()}`;
    this.#thread = startThread(url, name);
    this.#watchForBlocking();
    this.#thread.addEventListener('error', (event) => this.#onError(event));
    this.api = wrap<Api>(this.#thread);
    if (isReplacement) this.#mustStartWithin(REPLACEMENT_START_MS);
    this.#started = this.#unlessEnded((this.api as Remote<SupervisedApi>).hello())
      .finally(() => {
        this.#hasStarted = true;
        clearTimeout(this.#startTimer);
      })
      .then(() => this.#watchForEnd(name));
    this.isSealed = this.#started.then(async () =>
      this.#unlessEnded(
        isSealed(
          await this.#unlessEnded((this.api as Remote<SupervisedApi>).seal()),
          url,
          !isReplacement,
        ),
      ),
    );
    this.isSealed.catch(() => {});
  }

  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  /**
   * Makes a call once the worker runs. Rejects with `worker` if the worker ends during the call or
   * does not answer a ping for `timeoutMs` milliseconds.
   */
  async call<T>(make: (api: Remote<Api>) => Promise<T>, timeoutMs?: number): Promise<T> {
    this.#mustStartWithin(FIRST_START_MS);
    await this.#started;
    const stopWatching = watchForHang(
      () => (this.api as Remote<SupervisedApi>).hello(),
      () => this.end(this.#createStopError('hung')),
      timeoutMs ?? (this.isOpen ? HANG_TIMEOUT_MS : OPEN_TIMEOUT_MS),
    );
    return this.#unlessEnded(make(this.api)).finally(stopWatching);
  }

  /** Terminates the worker. Calls that wait reject with `why`. */
  end(why: NightlightError): void {
    if (this.#ended) return;
    this.#ended = why;
    this.#stop.abort();
    clearTimeout(this.#startTimer);
    this.#thread.terminate();
    this.#rejectGone(why);
    for (const refuse of this.#waiting) refuse(why);
    this.#waiting.clear();
  }

  #createStopError(what: string): NightlightError {
    return new NightlightError(
      'worker',
      `${this.#options.what} ${what}. Another is started when it is needed.`,
    );
  }

  #mustStartWithin(ms: number): void {
    if (this.#hasStarted || this.#ended) return;
    this.#startTimer ??= setTimeout(() => this.end(this.#createStopError('did not start')), ms);
  }

  // `Promise.race` with `gone` would keep every answer in memory for as long as the worker runs.
  #unlessEnded<T>(answer: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      this.#waiting.add(reject);
      answer.then(resolve, reject).finally(() => this.#waiting.delete(reject));
    });
  }

  #watchForEnd(name: string): void {
    const { signal } = this.#stop;
    void globalThis.navigator?.locks
      ?.request(name, { signal }, () => this.end(this.#createStopError('stopped by itself')))
      .catch(() => {});
  }

  /** If the page's policy blocks the worker, the page gets an event, before or after the worker's. */
  #watchForBlocking(): void {
    const { url, what } = this.#options;
    globalThis.document?.addEventListener(
      'securitypolicyviolation',
      ({ disposition, blockedURI, effectiveDirective }) => {
        if (disposition !== 'enforce' || blockedURI !== url.href || this.#hasStarted) return;
        this.end(
          new NightlightError(
            'worker',
            `${what} ${url.href} is blocked by the page's Content-Security-Policy (${effectiveDirective}). Add worker-src 'self' to it: see docs/guide/hosting.md.`,
          ),
        );
      },
      { signal: this.#stop.signal },
    );
  }

  #onError(event: unknown): void {
    const { url, what } = this.#options;
    const { message } = event as Partial<ErrorEvent>;
    const why = new NightlightError(
      'worker',
      `${what} ${url.href} failed: ${message || 'it could not be started'}. Is it served as JavaScript, from this origin, and does the page's Content-Security-Policy allow it (worker-src 'self')?`,
    );
    if (message) this.end(why);
    else setTimeout(() => this.end(why), VIOLATION_MS);
  }
}

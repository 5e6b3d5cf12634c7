import { isNightlightError, NightlightError } from '@nightlight/core';
import type { SupervisedApi } from '../../wire/supervised-api.ts';
import { WorkerRun, type WorkerRunOptions } from './worker-run.ts';

export interface SupervisedWorkerOptions<Api extends SupervisedApi>
  extends Omit<WorkerRunOptions, 'isReplacement'> {
  /** Passes the files to a worker. Called for the first worker and for each replacement. */
  readonly open: (run: WorkerRun<Api>) => Promise<void>;
  /** Number of failed starts in a row after which no replacement is tried. Default: no limit. */
  readonly maxFailedStarts?: number;
  /**
   * Rejects an unsealed replacement of a sealed worker. Needed where only the seal of the first worker
   * is reported.
   */
  readonly mustStaySealed?: boolean;
}

export const isWorkerError = (error: unknown): error is NightlightError =>
  isNightlightError(error) && error.code === 'worker';

const createStartError = (cause: unknown): NightlightError =>
  new NightlightError('worker', 'Nightlight could not be started.', { cause });

/**
 * A worker that is replaced when it ends. The first thread starts at once, and `open()` passes the
 * files to it. A replacement starts with the next call of `running()`.
 */
export class SupervisedWorker<Api extends SupervisedApi> {
  readonly #options: SupervisedWorkerOptions<Api>;
  readonly #first: WorkerRun<Api>;
  #run: WorkerRun<Api> | undefined;
  #replacing: Promise<WorkerRun<Api>> | undefined;
  /** A replacement that isn't open yet. */
  #opening: WorkerRun<Api> | undefined;
  #hasOpened = false;
  #failedStarts = 0;
  #ended: NightlightError | undefined;

  constructor(options: SupervisedWorkerOptions<Api>) {
    this.#options = options;
    this.#first = new WorkerRun<Api>({ ...options, isReplacement: false });
  }

  /** Opens the first worker. After a rejection, call `end()`. */
  async open(): Promise<WorkerRun<Api>> {
    await this.#options.open(this.#first);
    if (this.#ended) throw this.#ended;
    this.#hasOpened = true;
    this.#first.isOpen = true;
    this.#run = this.#first;
    return this.#first;
  }

  /** Lets the first worker take calls while `open()` still passes files to it. */
  useWhileOpening(): void {
    if (!this.#ended) this.#run ??= this.#first;
  }

  /** Whether the browser keeps the first worker off the network. */
  get isSealed(): Promise<boolean> {
    return this.#first.isSealed;
  }

  /** The worker that is running, if there is one. */
  get current(): WorkerRun<Api> | undefined {
    return this.#run?.hasEnded ? undefined : this.#run;
  }

  /** Number of starts in a row that have failed. */
  get failedStarts(): number {
    return this.#failedStarts;
  }

  /** Why no worker will run again. `undefined` while one still may. */
  get ended(): NightlightError | undefined {
    return this.#ended;
  }

  /** Resolves with the running worker or a replacement. Rejects with `worker` if none can be started. */
  async running(): Promise<WorkerRun<Api>> {
    if (this.#ended) throw this.#ended;
    if (this.current) return this.current;
    // A replacement would need files that are still loading. If the first worker ends, so does the start.
    if (!this.#hasOpened) return this.#first.gone;
    this.#replacing ??= this.#replace().finally(() => {
      this.#replacing = undefined;
    });
    return this.#replacing;
  }

  /** Ends the worker. No replacement follows. */
  end(why: NightlightError): void {
    this.#ended ??= why;
    this.#first.end(why);
    this.#run?.end(why);
    this.#opening?.end(why);
  }

  async #replace(): Promise<WorkerRun<Api>> {
    const { open, what, maxFailedStarts = Number.POSITIVE_INFINITY } = this.#options;
    if (this.#failedStarts >= maxFailedStarts) {
      throw new NightlightError('worker', `${what} does not start. Reload the page to try again.`);
    }
    let run: WorkerRun<Api> | undefined;
    try {
      run = new WorkerRun<Api>({ ...this.#options, isReplacement: true });
      this.#opening = run;
      await open(run);
      await this.#checkSeal(run);
      if (this.#ended) throw this.#ended;
      run.isOpen = true;
      this.#failedStarts = 0;
      this.#run = run;
      return run;
    } catch (error) {
      run?.end(isWorkerError(error) ? error : createStartError(error));
      if (this.#ended) throw this.#ended;
      this.#failedStarts++;
      // For example, files are missing from the cache. Don't try again: it would send a request.
      if (!isWorkerError(error)) this.#ended = error as NightlightError;
      throw error;
    } finally {
      this.#opening = undefined;
    }
  }

  async #checkSeal(run: WorkerRun<Api>): Promise<void> {
    const { mustStaySealed = false, what } = this.#options;
    if (!mustStaySealed || !(await this.#first.isSealed) || (await run.isSealed)) return;
    throw new NightlightError('worker', `${what} came back without its seal.`);
  }
}

import { isNightlightError, NightlightError } from '@nightlight/core';
import type { SupervisedApi } from '../../wire/supervised-api.ts';
import { WorkerRun, type WorkerRunOptions } from './worker-run.ts';

export interface SupervisedWorkerOptions<Api extends SupervisedApi>
  extends Omit<WorkerRunOptions, 'isReplacement'> {
  /** Hands a worker what it needs, the first and every replacement. */
  readonly open: (run: WorkerRun<Api>) => Promise<void>;
  /** Failed starts in a row after which no other is tried; no limit unless set. */
  readonly mostFailedStarts?: number;
  /** Refuses a replacement without a seal if the first worker had one; set where only the first is reported. */
  readonly mustStaySealed?: boolean;
}

export const isWorkerError = (error: unknown): error is NightlightError =>
  isNightlightError(error) && error.code === 'worker';

const startFailed = (cause: unknown): NightlightError =>
  new NightlightError('worker', 'Nightlight could not be started.', { cause });

/**
 * A worker that is replaced when it ends. The first thread starts at once; `open()` hands over
 * what it needs. A replacement starts with the next call of `running()`.
 */
export class SupervisedWorker<Api extends SupervisedApi> {
  readonly #options: SupervisedWorkerOptions<Api>;
  readonly #first: WorkerRun<Api>;
  #run: WorkerRun<Api> | undefined;
  #replacing: Promise<WorkerRun<Api>> | undefined;
  /** A replacement that isn't open yet. */
  #opening: WorkerRun<Api> | undefined;
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
    this.#run = this.#first;
    return this.#first;
  }

  /** Whether the browser keeps the first worker off the network. */
  get isSealed(): Promise<boolean> {
    return this.#first.isSealed;
  }

  /** The worker that runs now, if any. */
  get current(): WorkerRun<Api> | undefined {
    return this.#run?.hasEnded ? undefined : this.#run;
  }

  /** Starts in a row that failed so far. */
  get failedStarts(): number {
    return this.#failedStarts;
  }

  /** Why no worker will ever run again; `undefined` while one may. */
  get ended(): NightlightError | undefined {
    return this.#ended;
  }

  /** The worker that runs, or a replacement. Rejects with `worker` if it can't be started. */
  async running(): Promise<WorkerRun<Api>> {
    if (this.#ended) throw this.#ended;
    if (this.current) return this.current;
    this.#replacing ??= this.#replace().finally(() => {
      this.#replacing = undefined;
    });
    return this.#replacing;
  }

  /** For good: no replacement follows. */
  end(why: NightlightError): void {
    this.#ended ??= why;
    this.#first.end(why);
    this.#run?.end(why);
    this.#opening?.end(why);
  }

  async #replace(): Promise<WorkerRun<Api>> {
    const { open, what, mostFailedStarts = Number.POSITIVE_INFINITY } = this.#options;
    if (this.#failedStarts >= mostFailedStarts) {
      throw new NightlightError('worker', `${what} does not start. Reload the page to try again.`);
    }
    let run: WorkerRun<Api> | undefined;
    try {
      run = new WorkerRun<Api>({ ...this.#options, isReplacement: true });
      this.#opening = run;
      await open(run);
      await this.#checkSeal(run);
      if (this.#ended) throw this.#ended;
      this.#failedStarts = 0;
      this.#run = run;
      return run;
    } catch (error) {
      run?.end(isWorkerError(error) ? error : startFailed(error));
      if (this.#ended) throw this.#ended;
      this.#failedStarts++;
      // Files are missing from the cache, for example. Another try would only tell the server.
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

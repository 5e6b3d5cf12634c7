let newest: Worker | undefined;
let name = '';
let count = 0;
const Real = globalThis.Worker;

/** Notes every worker that the page starts, so that a test can end it: the SDK isn't told. */
globalThis.Worker = class extends Real {
  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options);
    newest = this;
    name = options?.name ?? '';
    count++;
  }
};

/** As a crash does: at once and without an event. */
export const killWorker = (): void => newest?.terminate();

export const workersStarted = (): number => count;

/** Whether the newest runs: it holds the lock of its name. */
export const isAlive = async (): Promise<boolean> =>
  (await navigator.locks.query()).held?.some((lock) => lock.name === name) ?? false;

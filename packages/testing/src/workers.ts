let newest: Worker | undefined;
let name = '';
let count = 0;
let posted = 0;
const Real = globalThis.Worker;

/** Notes every worker that the page starts, so that a test can end it: the SDK isn't told. */
globalThis.Worker = class extends Real {
  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options);
    newest = this;
    name = options?.name ?? '';
    count++;
  }

  override postMessage(
    message: unknown,
    options?: Transferable[] | StructuredSerializeOptions,
  ): void {
    posted++;
    super.postMessage(message, options as StructuredSerializeOptions);
  }
};

/** As a crash does: at once and without an event. */
export const killWorker = (): void => newest?.terminate();

/** Once its page can know that it ended: a lock is given to who asked for it first. */
export const workerGone = (): Promise<void> => navigator.locks.request(name, () => {});

/** To be asked before a call; then waited for: the worker has been given something since. */
export const nextPosted = (): (() => Promise<void>) => {
  const before = posted;
  return async () => {
    while (posted === before) await new Promise((resolve) => setTimeout(resolve));
  };
};

export const workersStarted = (): number => count;

/** Whether the newest runs: it holds the lock of its name. */
export const isAlive = async (): Promise<boolean> =>
  (await navigator.locks.query()).held?.some((lock) => lock.name === name) ?? false;

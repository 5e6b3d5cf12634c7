let newest: Worker | undefined;
let name = '';
let count = 0;
let posted = 0;
const Real = globalThis.Worker;

// Records every worker that the page starts, so that a test can end it without the SDK's knowledge.
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

/** Ends the newest worker like a crash: at once and without an event. */
export const killWorker = (): void => newest?.terminate();

/** Waits until the page can notice that the newest worker ended. The SDK requested its lock first. */
export const waitForWorkerEnd = (): Promise<void> => navigator.locks.request(name, () => {});

/** Call it before a call of the SDK. The returned function waits until a worker receives a message. */
export const watchPosts = (): (() => Promise<void>) => {
  const before = posted;
  return async () => {
    while (posted === before) await new Promise((resolve) => setTimeout(resolve));
  };
};

export const countStartedWorkers = (): number => count;

/** Whether the newest worker runs, which it shows by a lock with its name. */
export const isAlive = async (): Promise<boolean> =>
  (await navigator.locks.query()).held?.some((lock) => lock.name === name) ?? false;

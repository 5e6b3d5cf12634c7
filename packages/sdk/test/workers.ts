const started: Worker[] = [];
let newest = '';
const Real = globalThis.Worker;

/** Notes every worker that the page starts, so that a test can end it: the SDK isn't told. */
globalThis.Worker = class extends Real {
  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options);
    started.push(this);
    newest = options?.name ?? '';
  }
};

/** As a crash does: at once and without an event. */
export const killWorker = (): void => started.at(-1)?.terminate();

export const workersStarted = (): number => started.length;

/** Whether the newest runs: it holds the lock of its name. */
export const isAlive = async (): Promise<boolean> =>
  (await navigator.locks.query()).held?.some(({ name }) => name === newest) ?? false;

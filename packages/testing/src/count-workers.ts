const Real = globalThis.Worker;

const running = new Set<Worker>();
let started = 0;

/** A real worker that is counted until it is terminated. */
class CountedWorker extends Real {
  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options);
    started++;
    running.add(this);
  }

  override terminate(): void {
    running.delete(this);
    super.terminate();
  }
}

/** Counts the workers that the page starts from now on, until `stop()`. */
export const countWorkers = () => {
  const before = started;
  running.clear();
  globalThis.Worker = CountedWorker;
  return {
    started: (): number => started - before,
    running: (): number => running.size,
    stop: (): void => {
      globalThis.Worker = Real;
    },
  };
};

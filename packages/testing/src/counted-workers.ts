const Real = globalThis.Worker;

const living = new Set<Worker>();
let made = 0;

/** A real worker that is counted while it lives. */
class CountedWorker extends Real {
  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options);
    made++;
    living.add(this);
  }

  override terminate(): void {
    living.delete(this);
    super.terminate();
  }
}

/** Counts the workers that the page starts from now on, until `stop()`. */
export const countWorkers = () => {
  const before = made;
  living.clear();
  globalThis.Worker = CountedWorker;
  return {
    made: (): number => made - before,
    living: (): number => living.size,
    stop: (): void => {
      globalThis.Worker = Real;
    },
  };
};

/** Runs work that `cancel` aborts by the number of its call, because signals can't be sent to workers. */
export const createCancellable = () => {
  const running = new Map<number, AbortController>();
  return {
    async run<T>(call: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
      const controller = new AbortController();
      running.set(call, controller);
      try {
        return await work(controller.signal);
      } finally {
        running.delete(call);
      }
    },
    cancel(call: number): void {
      running.get(call)?.abort();
    },
  };
};

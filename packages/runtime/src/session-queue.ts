/** Runs tasks one after another, because an ONNX session can't handle overlapping runs. */
export const createSessionQueue = (): (<T>(task: () => Promise<T>) => Promise<T>) => {
  let lastRun: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = lastRun.then(task);
    lastRun = result.catch(() => undefined);
    return result;
  };
};

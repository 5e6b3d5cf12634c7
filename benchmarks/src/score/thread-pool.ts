import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ScoredLine } from './line-scorer.ts';

export interface ThreadPool {
  /** Runs on the next free thread. */
  score(lines: readonly string[]): Promise<readonly ScoredLine[]>;
  dispose(): Promise<void>;
}

/**
 * Each thread loads its own model, about 150 MB each. `task` is what `file` expects as
 * its options.
 */
export const openThreadPool = async <Task>(
  file: URL,
  size: number,
  task: Task,
): Promise<ThreadPool> => {
  const threads = Array.from({ length: size }, () => new Worker(file, { workerData: task }));
  const dispose = async (): Promise<void> =>
    void (await Promise.all(threads.map((thread) => thread.terminate())));
  try {
    await Promise.all(threads.map((thread) => once(thread, 'message')));
  } catch (error) {
    // A remaining thread would keep the process alive.
    await dispose();
    throw error;
  }
  const free = [...threads];
  const waiting: ((thread: Worker) => void)[] = [];
  const take = async (): Promise<Worker> =>
    free.pop() ?? new Promise((resolve) => waiting.push(resolve));
  return {
    async score(lines) {
      const thread = await take();
      thread.postMessage(lines);
      const [scored] = await once(thread, 'message');
      const next = waiting.shift();
      if (next) next(thread);
      else free.push(thread);
      return scored;
    },
    dispose,
  };
};

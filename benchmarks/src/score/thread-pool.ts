import { Worker } from 'node:worker_threads';
import type { ScoredLine } from './line-scorer.ts';

export interface ThreadPool {
  /** Runs on the next free thread. */
  score(lines: readonly string[]): Promise<readonly ScoredLine[]>;
  dispose(): Promise<void>;
}

/** Resolves with the thread's next message. Rejects if the thread ends without one. */
const readMessage = <Message>(thread: Worker): Promise<Message> =>
  new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    const onMessage = (message: Message): void => settle(() => resolve(message));
    const onError = (error: Error): void => settle(() => reject(error));
    const onExit = (code: number): void =>
      settle(() => reject(new Error(`A thread ended early (exit code ${code}).`)));
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
  });

/**
 * Each thread loads its own model. `task` is what `file` expects as
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
    await Promise.all(threads.map((thread) => readMessage(thread)));
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
      const scored = await readMessage<readonly ScoredLine[]>(thread);
      const next = waiting.shift();
      if (next) next(thread);
      else free.push(thread);
      return scored;
    },
    dispose,
  };
};

import { Worker } from 'node:worker_threads';
import type { ScoredLine } from './line-scorer.ts';

export interface ThreadPool {
  /** Runs on the thread that has the least to do. */
  score(lines: readonly string[]): Promise<readonly ScoredLine[]>;
  dispose(): Promise<void>;
}

interface Batch {
  readonly lines: readonly string[];
  resolve(scored: readonly ScoredLine[]): void;
  reject(error: Error): void;
}

interface Slot {
  readonly thread: Worker;
  /** What the thread has been sent, the oldest first. */
  readonly sent: Batch[];
}

/** A thread that ends one batch finds the next without waiting for the main thread. */
const BATCHES_AHEAD = 2;

/** Resolves when the thread has loaded its model. Rejects if it can't. */
const waitUntilReady = (thread: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    thread.once('message', () => resolve());
    thread.once('error', reject);
    thread.once('exit', (code) => reject(endedEarly(code)));
  });

const endedEarly = (code: number): Error => new Error(`A thread ended early (exit code ${code}).`);

/**
 * Each thread loads its own model, and answers batches in order. `task` is what `file` expects as
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
    await Promise.all(threads.map(waitUntilReady));
  } catch (error) {
    // A remaining thread would keep the process alive.
    await dispose();
    throw error;
  }

  const waiting: Batch[] = [];
  const slots = new Set<Slot>();
  const sendWaiting = (): void => {
    while (waiting.length > 0) {
      const [idlest] = [...slots].sort((a, b) => a.sent.length - b.sent.length);
      if (!idlest || idlest.sent.length >= BATCHES_AHEAD) return;
      const batch = waiting.shift() as Batch;
      idlest.sent.push(batch);
      idlest.thread.postMessage(batch.lines);
    }
  };
  let lastError: Error | undefined;
  const fail = (slot: Slot, error: Error): void => {
    slots.delete(slot);
    if (slots.size === 0) lastError = error;
    const lost = slots.size === 0 ? [...slot.sent, ...waiting.splice(0)] : slot.sent;
    for (const { reject } of lost) reject(error);
  };
  for (const thread of threads) {
    const slot: Slot = { thread, sent: [] };
    slots.add(slot);
    thread.on('message', (scored: readonly ScoredLine[]) => {
      slot.sent.shift()?.resolve(scored);
      sendWaiting();
    });
    thread.on('error', (error: Error) => fail(slot, error));
    thread.on('exit', (code) => fail(slot, endedEarly(code)));
  }
  return {
    score: (lines) =>
      new Promise((resolve, reject) => {
        if (lastError) return reject(lastError);
        waiting.push({ lines, resolve, reject });
        sendWaiting();
      }),
    dispose,
  };
};

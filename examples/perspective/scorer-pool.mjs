import { Worker } from 'node:worker_threads';
import { ApiError } from './api-error.mjs';

const FILE = new URL('./scorer-thread.mjs', import.meta.url);

/** Resolves when the thread has loaded its model. Rejects if it can't. */
const waitUntilReady = (worker) =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.on('error', reject);
    worker.once('exit', () => reject(new Error('A scorer stopped while it was starting.')));
  });

/**
 * Threads with a model each, and one queue. A request that finds the queue full is refused at once,
 * so that memory is bounded. A thread that dies fails only its request, and is replaced. If no thread
 * can be started, all waiting requests fail, and the next request tries to start one.
 */
export const openScorerPool = async ({ threads, queue: mostWaiting, options }) => {
  const waiting = [];
  /** Threads that run or start. */
  const slots = new Set();
  let lastId = 0;
  let isClosed = false;

  const next = (slot) => {
    slot.task = waiting.shift();
    if (slot.task) slot.worker.postMessage(slot.task.request);
  };
  const settle = (slot, { id, kinds, error }) => {
    if (slot.task?.request.id !== id) return;
    const { resolve, reject } = slot.task;
    if (error) reject(new ApiError(500, 'INTERNAL', error));
    else resolve(kinds);
    next(slot);
  };
  const refuseWaiting = () => {
    for (const { reject } of waiting.splice(0))
      reject(new ApiError(503, 'UNAVAILABLE', 'No scorer could be started.'));
  };
  const start = async () => {
    // Without the flags of the process, such as those of a test runner.
    const worker = new Worker(FILE, { workerData: options, execArgv: [] });
    const slot = { worker, isReady: false, task: undefined };
    slots.add(slot);
    worker.on('exit', () => {
      slots.delete(slot);
      slot.task?.reject(new ApiError(500, 'INTERNAL', 'The scorer stopped.'));
      // One that never became ready isn't replaced at once: it would fail again.
      if (slot.isReady) fill();
      else if (slots.size === 0) refuseWaiting();
    });
    await waitUntilReady(worker);
    slot.isReady = true;
    worker.on('message', (answer) => settle(slot, answer));
    next(slot);
  };
  /** Starts the threads that are missing. */
  const fill = () => {
    while (!isClosed && slots.size < threads) start().catch(() => undefined);
  };
  const close = async () => {
    isClosed = true;
    await Promise.all([...slots].map(({ worker }) => worker.terminate()));
  };

  try {
    await Promise.all(Array.from({ length: threads }, start));
  } catch (error) {
    // A remaining thread would keep the process alive.
    await close();
    throw error;
  }

  return {
    /** Resolves with the scores of our kinds for each text. */
    score(texts, previous) {
      return new Promise((resolve, reject) => {
        if (waiting.length >= mostWaiting) {
          reject(new ApiError(429, 'RESOURCE_EXHAUSTED', 'Too many requests are waiting.'));
          return;
        }
        waiting.push({ request: { id: ++lastId, texts, previous }, resolve, reject });
        const free = [...slots].find(({ isReady, task }) => isReady && !task);
        if (free) next(free);
        fill();
      });
    },
    close,
  };
};

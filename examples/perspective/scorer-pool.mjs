import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { ApiError } from './api-error.mjs';

const FILE = new URL('./scorer-thread.mjs', import.meta.url);

/**
 * Threads with a model each, and one queue. A request that finds the queue full is refused at once,
 * so that memory is bounded. A thread that dies fails only its request, and is replaced.
 */
export const openScorerPool = async ({ threads, queue: mostWaiting, options }) => {
  const waiting = [];
  const all = new Set();
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
  const open = async () => {
    // Without the flags of the process, such as those of a test runner.
    const worker = new Worker(FILE, { workerData: options, execArgv: [] });
    await once(worker, 'message');
    const slot = { worker, task: undefined };
    worker.on('message', (answer) => settle(slot, answer));
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      all.delete(slot);
      slot.task?.reject(new ApiError(500, 'INTERNAL', 'The scorer stopped.'));
      if (!isClosed) open().catch(() => undefined);
    });
    all.add(slot);
    next(slot);
    return slot;
  };
  await Promise.all(Array.from({ length: threads }, open));

  return {
    /** Resolves with the scores of our kinds for each text. */
    score(texts, previous) {
      return new Promise((resolve, reject) => {
        if (waiting.length >= mostWaiting) {
          reject(new ApiError(429, 'RESOURCE_EXHAUSTED', 'Too many requests are waiting.'));
          return;
        }
        waiting.push({ request: { id: ++lastId, texts, previous }, resolve, reject });
        const free = [...all].find(({ task }) => !task);
        if (free) next(free);
      });
    },
    async close() {
      isClosed = true;
      await Promise.all([...all].map(({ worker }) => worker.terminate()));
    },
  };
};

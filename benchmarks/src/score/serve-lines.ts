import { parentPort } from 'node:worker_threads';
import type { MessageScorer } from './message-scorer.ts';

/** A thread's side of the pool: says that it is ready, then answers batch by batch. */
export const serveLines = (scorer: MessageScorer): void => {
  parentPort?.postMessage('ready');
  parentPort?.on('message', async (lines: readonly string[]) => {
    parentPort?.postMessage(await scorer.score(lines));
  });
};

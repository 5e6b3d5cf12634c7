import { parentPort } from 'node:worker_threads';
import type { LineScorer } from './line-scorer.ts';

/** The thread's side of the pool: reports that it is ready, then answers batch by batch. */
export const serveLines = (scorer: LineScorer): void => {
  parentPort?.postMessage('ready');
  parentPort?.on('message', async (lines: readonly string[]) => {
    parentPort?.postMessage(await scorer.score(lines));
  });
};

import { parentPort } from 'node:worker_threads';
import type { LineScorer } from './line-scorer.ts';

/** The thread's side of the pool: reports that it is ready, then answers batch by batch, in order. */
export const serveLines = (scorer: LineScorer): void => {
  let last = Promise.resolve();
  parentPort?.postMessage('ready');
  parentPort?.on('message', (lines: readonly string[]) => {
    last = last.then(async () => parentPort?.postMessage(await scorer.score(lines)));
  });
};

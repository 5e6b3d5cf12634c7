import { parentPort, workerData } from 'node:worker_threads';
import type { NodeOptions } from '@nightlight/sdk/node';
import { createMessageScorer } from './message-scorer.ts';

const scorer = await createMessageScorer(workerData as NodeOptions);
parentPort?.postMessage('ready');
parentPort?.on('message', async (lines: readonly string[]) => {
  parentPort?.postMessage(await scorer.score(lines));
});

import { parentPort, workerData } from 'node:worker_threads';
import type { NodeOptions } from '@nightlight/sdk/node';
import { formatLine } from '../score/message-line.ts';
import { createMessageScorer } from '../score/message-scorer.ts';
import { actionsByBand } from './bands.ts';

/** The lines of `score messages`, and besides what would be done at every age. */
const scorer = await createMessageScorer(workerData as NodeOptions, (id, analysis) =>
  JSON.stringify({
    ...JSON.parse(formatLine(id, analysis)),
    bands: actionsByBand(analysis.assessment, analysis.decision.direction),
  }),
);
parentPort?.postMessage('ready');
parentPort?.on('message', async (lines: readonly string[]) => {
  parentPort?.postMessage(await scorer.score(lines));
});

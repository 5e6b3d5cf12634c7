import { workerData } from 'node:worker_threads';
import type { NodeOptions } from '@nightlight/sdk/node';
import { formatLine } from '../score/message-line.ts';
import { createMessageScorer } from '../score/message-scorer.ts';
import { serveLines } from '../score/serve-lines.ts';
import { actionsByBand } from './bands.ts';

/**
 * The lines of `score messages`, plus the action at every age band and the model that
 * answered.
 */
serveLines(
  await createMessageScorer(workerData as NodeOptions, (id, analysis) =>
    JSON.stringify({
      ...JSON.parse(formatLine(id, analysis)),
      bands: actionsByBand(analysis.assessment, analysis.decision.direction),
      model: analysis.classifications[0]?.signals[0]?.source.id,
    }),
  ),
);

// Answers `{ texts, previous }` with the scores of our kinds for each text.
import { parentPort, workerData } from 'node:worker_threads';
import { createNightlight } from '@nightlight/sdk/node';

const nightlight = await createNightlight(workerData);

/** The highest score of each kind, by the model and by the patterns. */
const toKinds = ({ classifications }) => {
  const kinds = {};
  for (const { kind, score } of classifications.flatMap(({ signals }) => signals))
    kinds[kind] = Math.max(kinds[kind] ?? 0, score);
  return kinds;
};

parentPort.on('message', async ({ id, texts, previous }) => {
  try {
    const messages = texts.map((text) => ({
      ...{ conversation: 'perspective', author: 'other', text, previous },
    }));
    const analyses = await nightlight.analyse(messages);
    if (analyses.some(({ decision }) => decision.degraded.includes('text-failed')))
      throw new Error('The model failed.');
    parentPort.postMessage({ id, kinds: analyses.map(toKinds) });
  } catch (error) {
    parentPort.postMessage({ id, error: error.message });
  }
});
parentPort.postMessage('ready');

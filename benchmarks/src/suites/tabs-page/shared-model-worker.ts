import '../../../../packages/sdk/src/worker/remove-globals.ts'; // First, as in the product's worker.
import type { LoadedAssets } from '@nightlight/runtime';
import { alive } from '../../../../packages/sdk/src/worker/alive.ts';
import { openPipeline } from '../../../../packages/sdk/src/worker/open-pipeline.ts';
import type { Pipeline } from '../../../../packages/sdk/src/worker/pipeline.ts';
import { readSealState } from '../../../../packages/sdk/src/worker/seal.ts';
import { answerQuestions } from './tab-channel.ts';

/**
 * The product's pipeline, seal and lock in a SharedWorker that all tabs of the origin
 * ask directly. For measuring only: it trusts the bytes from the first tab for all
 * others, and questions of a second tab are not limited, not abortable, and use the
 * first tab's policy.
 */
let opened: Promise<Pipeline> | undefined;
let setAssets: (assets: LoadedAssets) => void = () => {};
const assetsReceived = new Promise<LoadedAssets>((resolve) => {
  setAssets = resolve;
});

const open = async (): Promise<Pipeline> => {
  const assets = await assetsReceived;
  const degraded = (await readSealState()) === 'sealed' ? [] : (['worker-unsealed'] as const);
  return openPipeline(assets, {
    policy: { ageBand: '13-15', region: 'GB' },
    locale: 'en',
    degraded,
  });
};

const classify = async (text: string): Promise<unknown> => {
  opened ??= open();
  const messages = [{ conversation: 'shared', author: 'self', text }] as const;
  const [analysis] = await (await opened).analyse(messages);
  return analysis?.decision;
};

addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  if (!port) return;
  answerQuestions(port, classify);
  port.addEventListener('message', ({ data }) => {
    if (data?.assets) setAssets(data.assets);
  });
  void alive.then(() => port.postMessage({ needed: opened === undefined }));
});

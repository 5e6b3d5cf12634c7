import { NightlightError } from '@nightlight/core';
import { expose } from 'comlink';
import { openPipeline } from '../open-pipeline.ts';
import type { Pipeline } from '../pipeline.ts';
import { sendErrorsWhole } from './errors-on-the-wire.ts';
import type { WorkerApi } from './protocol.ts';
import { isSealed } from './seal.ts';

sendErrorsWhole();

/** Lets everything that was posted meanwhile, an abort above all, be heard before the model runs. */
const { port1, port2 } = new MessageChannel();
const heard: (() => void)[] = [];
port1.onmessage = () => heard.shift()?.();
const hearTheRest = (): Promise<void> =>
  new Promise((resolve) => {
    heard.push(resolve);
    port2.postMessage(null);
  });

let pipeline: Pipeline | undefined;
const running = new Map<number, AbortController>();

const opened = (): Pipeline => {
  if (!pipeline) throw new NightlightError('worker', 'The worker was asked before it started.');
  return pipeline;
};

const api: WorkerApi = {
  async start(assets, settings) {
    const degraded = (await isSealed()) ? [] : (['worker-unsealed'] as const);
    pipeline = await openPipeline(assets, { ...settings, degraded });
  },
  async classify(call, messages) {
    const controller = new AbortController();
    running.set(call, controller);
    try {
      await hearTheRest();
      const analyses = await opened().analyse(messages, { signal: controller.signal });
      return analyses.map((analysis) => analysis.decision);
    } finally {
      running.delete(call);
    }
  },
  cancel(call) {
    running.get(call)?.abort();
  },
  observe(event) {
    opened().observe(event);
  },
};

expose(api);

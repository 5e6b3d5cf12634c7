import { NightlightError } from '@nightlight/core';
import { expose } from 'comlink';
import { openPipeline } from '../open-pipeline.ts';
import type { Pipeline } from '../pipeline.ts';
import { keepErrorsWhole } from './errors-on-the-wire.ts';
import type { WorkerApi } from './protocol.ts';
import { isSealed } from './seal.ts';

keepErrorsWhole();

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

import './shut-doors.ts';
import { NightlightError } from '@nightlight/core';
import { expose } from 'comlink';
import { openPipeline } from '../open-pipeline.ts';
import type { Pipeline } from '../pipeline.ts';
import { alive } from './alive.ts';
import { sendErrorsWhole } from './errors-on-the-wire.ts';
import type { WorkerApi } from './protocol.ts';
import { read } from './read.ts';
import { isSealed } from './seal.ts';

sendErrorsWhole();

let pipeline: Pipeline | undefined;
const running = new Map<number, AbortController>();

const opened = (): Pipeline => {
  if (!pipeline) throw new NightlightError('worker', 'The worker was asked before it started.');
  return pipeline;
};

const api: WorkerApi = {
  hello: () => alive,
  async start(assets, settings) {
    const degraded = (await isSealed()) ? [] : (['worker-unsealed'] as const);
    pipeline = await openPipeline(assets, { ...settings, degraded });
  },
  async classify(call, messages) {
    const controller = new AbortController();
    running.set(call, controller);
    try {
      return await read(opened(), messages, { signal: controller.signal });
    } finally {
      running.delete(call);
    }
  },
  cancel(call) {
    running.get(call)?.abort();
  },
};

expose(api);

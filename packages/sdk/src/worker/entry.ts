import './shut-doors.ts';
import { NightlightError } from '@nightlight/core';
import { expose } from 'comlink';
import { openPipeline } from '../open-pipeline.ts';
import type { Pipeline } from '../pipeline.ts';
import { alive } from './alive.ts';
import { sendErrorsWhole } from './errors-on-the-wire.ts';
import type { WorkerApi } from './protocol.ts';
import { isSealed } from './seal.ts';

sendErrorsWhole();

let pipeline: Pipeline | undefined;
const running = new Map<number, AbortController>();

const opened = (): Pipeline => {
  if (!pipeline) throw new NightlightError('worker', 'The worker was asked before it started.');
  return pipeline;
};

/** Whether nothing can be read any more, such as after the model ran out of memory. */
const isSick = async (): Promise<boolean> => {
  const probe = { conversation: 'probe', author: 'self', text: 'hello' } as const;
  const [answer] = await opened().analyse([probe]);
  return answer?.decision.degraded.includes('text-failed') ?? true;
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
      const analyses = await opened().analyse(messages, { signal: controller.signal });
      const decisions = analyses.map((analysis) => analysis.decision);
      const failed = decisions.some(({ degraded }) => degraded.includes('text-failed'));
      if (failed && (await isSick())) {
        throw new NightlightError('worker', 'The model in the worker reads nothing any more.');
      }
      return decisions;
    } finally {
      running.delete(call);
    }
  },
  cancel(call) {
    running.get(call)?.abort();
  },
};

expose(api);

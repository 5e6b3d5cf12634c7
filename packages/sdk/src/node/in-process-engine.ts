import type { NightlightError } from '@nightlight/core';
import type { Engine } from '../page/engine/engine.ts';
import type { OpenedPipeline } from '../worker/open-pipeline.ts';

/** Creates an engine that runs the pipeline in this thread, for Node and tests. */
export const createInProcessEngine = (pipeline: OpenedPipeline): Engine => {
  let ended: NightlightError | undefined;
  const stop = new AbortController();

  /** Runs a call with a signal that `end()` aborts too. */
  const runUnlessEnded = async <T>(
    work: (signal: AbortSignal) => Promise<T>,
    callSignal?: AbortSignal,
  ): Promise<T> => {
    if (ended) throw ended;
    return work(callSignal ? AbortSignal.any([callSignal, stop.signal]) : stop.signal);
  };

  return {
    classify: (requests, callSignal) =>
      runUnlessEnded((signal) => pipeline.classify(requests, { signal }), callSignal),
    scoreTurn: (request) =>
      runUnlessEnded(async (signal) => {
        const [scores] = await pipeline.scoreTurns([request], { signal });
        return scores ?? { kinds: {} };
      }),
    async setOverrides(hashes) {
      if (ended) throw ended;
      pipeline.setOverrides(hashes);
    },
    async end(why) {
      if (ended) return;
      ended = why;
      stop.abort(why);
      await pipeline.dispose();
    },
  };
};

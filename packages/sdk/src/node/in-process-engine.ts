import type { NightlightError } from '@nightlight/core';
import type { Engine } from '../page/engine/engine.ts';
import type { OpenedPipeline } from '../worker/open-pipeline.ts';

/** Runs the pipeline in this thread: for Node and tests. */
export const createInProcessEngine = (pipeline: OpenedPipeline): Engine => {
  let ended: NightlightError | undefined;
  const stop = new AbortController();

  /** Also aborted by `end()`. */
  const unlessEnded = async <T>(
    work: (signal: AbortSignal) => Promise<T>,
    given?: AbortSignal,
  ): Promise<T> => {
    if (ended) throw ended;
    return work(given ? AbortSignal.any([given, stop.signal]) : stop.signal);
  };

  return {
    classify: (requests, given) =>
      unlessEnded((signal) => pipeline.classify(requests, { signal }), given),
    scoreTurn: (request) =>
      unlessEnded(async (signal) => {
        const [scores] = await pipeline.scoreTurns([request], { signal });
        return scores ?? { kinds: {}, any: 0 };
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

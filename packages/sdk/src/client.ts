import { NightlightError, type Store } from '@nightlight/core';
import { toMessages } from './input/message-input.ts';
import { createKeeping } from './keeping.ts';
import type { Nightlight } from './nightlight.ts';
import { watchWith } from './watch.ts';
import type { WorkerKeeper } from './worker-life/worker-keeper.ts';

/** What an app holds, over a worker and a store. */
export const createClient = (worker: WorkerKeeper, store: Store): Nightlight => {
  const keeping = createKeeping(store, Date.now);
  let over = false;
  const alive = (): void => {
    if (over) {
      throw new NightlightError('disposed', 'dispose() was called; create a new Nightlight.');
    }
  };
  const classify = (async (input: unknown, options: { signal?: AbortSignal } = {}) => {
    const decisions = await worker.classify(toMessages(input), options.signal);
    return Array.isArray(input) ? decisions : decisions[0];
  }) as Nightlight['classify'];

  return {
    store,
    classify,
    watch: (options) => watchWith(classify, options),
    async observe(event) {
      alive();
      await keeping.observe(event);
    },
    async record(decision, choice) {
      alive();
      await keeping.record(decision, choice);
    },
    async forget(what) {
      alive();
      await keeping.forget(what);
    },
    async dispose() {
      if (over) return;
      over = true;
      worker.end(new NightlightError('disposed', 'dispose() was called; create a new Nightlight.'));
      await store.close();
    },
  };
};

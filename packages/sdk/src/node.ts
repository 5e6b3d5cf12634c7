import { type ClassifyOptions, type Message, NightlightError } from '@nightlight/core';
import { loadAssets, noCache } from '@nightlight/runtime';
import { fileSource } from '@nightlight/runtime/node';
import { openStore } from '@nightlight/store';
import { toMessages } from './input/message-input.ts';
import { checkOptions, type SharedOptions } from './input/options.ts';
import { createKeeping } from './keeping.ts';
import type { Nightlight } from './nightlight.ts';
import { openPipeline } from './open-pipeline.ts';
import type { Analysis } from './pipeline.ts';
import { DEFAULT_TIER, SDK_VERSION } from './version.ts';
import { watchWith } from './watch.ts';

export type { SharedOptions } from './input/options.ts';
export type { Nightlight } from './nightlight.ts';
export type { Analysis } from './pipeline.ts';
export { SDK_VERSION } from './version.ts';

export interface NodeOptions extends SharedOptions {
  /** Path of the SDK's assets folder. */
  readonly assets: string;
}

export interface NodeNightlight extends Nightlight {
  /** Everything that was thought of each message, also what a decision withholds. For research. */
  analyse(messages: readonly Message[], options?: ClassifyOptions): Promise<readonly Analysis[]>;
}

/** The same pipeline as in the browser, in this thread, through ONNX Runtime's WebAssembly. */
export const createNightlight = async (options: NodeOptions): Promise<NodeNightlight> => {
  checkOptions(options);
  const assets = await loadAssets({
    source: fileSource(options.assets),
    cache: noCache,
    tier: options.tier ?? DEFAULT_TIER,
    sdk: SDK_VERSION,
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  });
  const pipeline = await openPipeline(assets, {
    policy: options.policy,
    locale: options.locale ?? 'en',
  });
  // Node has no IndexedDB: what is kept is gone with the process.
  const store = await openStore({ ...options.storage, onDevice: false });
  const keeping = createKeeping(store, Date.now);
  let over = false;
  const alive = (): void => {
    if (over)
      throw new NightlightError('disposed', 'dispose() was called; create a new Nightlight.');
  };
  const classify = (async (input: unknown, classifyOptions: ClassifyOptions = {}) => {
    alive();
    const analyses = await pipeline.analyse(toMessages(input), classifyOptions);
    const decisions = analyses.map((analysis) => analysis.decision);
    return Array.isArray(input) ? decisions : decisions[0];
  }) as Nightlight['classify'];
  return {
    store,
    async analyse(messages, classifyOptions) {
      alive();
      return pipeline.analyse(toMessages(messages), classifyOptions);
    },
    classify,
    watch: (watchOptions) => watchWith(classify, watchOptions),
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
      await pipeline.dispose();
      await store.close();
    },
  };
};

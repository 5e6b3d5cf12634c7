import {
  type Classifier,
  type Degraded,
  listsOf,
  NightlightError,
  type Policy,
} from '@nightlight/core';
import type { LoadedAssets } from '@nightlight/runtime';
import { createOnnxSession } from '@nightlight/runtime/onnx';
import {
  createCascade,
  createPatternClassifier,
  createTextClassifier,
  createTinyClassifier,
  createTokenizer,
} from '@nightlight/text';
import { createPipeline, type Pipeline } from './pipeline.ts';

export interface PipelineSettings {
  readonly policy: Policy;
  readonly locale: string;
  readonly degraded?: readonly Degraded[];
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The model that reads: base, tiny, or base where tiny doubts. */
const openReader = async ({ base, tiny }: LoadedAssets): Promise<Classifier> => {
  if (!base) {
    if (!tiny) throw new NightlightError('model', 'There is no model to read with.');
    return createTinyClassifier(tiny);
  }
  const [session, tokenizer] = await Promise.all([
    createOnnxSession(base.wasm, base.model),
    // While other threads compile the WebAssembly, which has begun by then.
    nextTask().then(() => createTokenizer(base.tokenizer)),
  ]);
  const whole = createTextClassifier({ manifest: base.manifest, tokenizer, session });
  // The first run is the slow one.
  await whole.classify([{ conversation: 'warm-up', author: 'self', text: 'hello' }]);
  if (!tiny) return whole;
  return createCascade({
    tiny: createTinyClassifier({ ...tiny, pieces: tokenizer.pieceCount }),
    base: whole,
  });
};

/** From verified bytes to a pipeline that answers at full speed. */
export const openPipeline = async (
  assets: LoadedAssets,
  { policy, ...settings }: PipelineSettings,
): Promise<Pipeline> => {
  const patterns = createPatternClassifier({
    ...(policy.region ? { region: policy.region } : {}),
    lists: listsOf(policy),
  });
  return createPipeline({
    ...settings,
    policy,
    classifiers: [await openReader(assets), patterns],
    now: () => performance.now(),
  });
};

import { createConversationMemory } from '@nightlight/conversation';
import { type Degraded, listsOf, type Policy } from '@nightlight/core';
import type { LoadedAssets } from '@nightlight/runtime';
import { createOnnxSession } from '@nightlight/runtime/onnx';
import { createPatternClassifier, createTextClassifier, createTokenizer } from '@nightlight/text';
import { createPipeline, type Pipeline } from './pipeline.ts';

export interface PipelineSettings {
  readonly policy: Policy;
  readonly locale: string;
  readonly degraded?: readonly Degraded[];
}

/** From verified bytes to a pipeline that has run once: the first run is the slow one. */
export const openPipeline = async (
  { wasm, text }: LoadedAssets,
  settings: PipelineSettings,
): Promise<Pipeline> => {
  const { policy } = settings;
  const patterns = createPatternClassifier({
    ...(policy.region ? { region: policy.region } : {}),
    lists: listsOf(policy),
  });
  const session = await createOnnxSession(wasm, text.model);
  const tokenizer = createTokenizer(text.tokenizer);
  const classifier = createTextClassifier({ manifest: text.manifest, tokenizer, session });
  await classifier.classify([{ conversation: 'warm-up', author: 'self', text: 'hello' }]);
  return createPipeline({
    ...settings,
    classifiers: [classifier, patterns],
    memory: createConversationMemory(),
    now: () => performance.now(),
  });
};

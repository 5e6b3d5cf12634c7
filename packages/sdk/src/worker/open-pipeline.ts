import { checkedModel } from '@nightlight/conversation';
import { type Classifier, listsOf, NightlightError } from '@nightlight/core';
import { createTextInPictures } from '@nightlight/image/ocr';
import { type LoadedAssets, nextTask } from '@nightlight/runtime';
import { createOnnxSession, createTurnSession } from '@nightlight/runtime/onnx';
import {
  createCascade,
  createPatternClassifier,
  createTextClassifier,
  createTinyClassifier,
  createTokenizer,
} from '@nightlight/text';
import type { PipelineSettings } from '../wire/pipeline-settings.ts';
import { openPictures, type PictureParts } from './open-pictures.ts';
import { createPipeline, type Pipeline } from './pipeline.ts';
import { unreadPictures } from './unread-pictures.ts';

/** A pipeline, and what can be told to it later. */
export interface OpenedPipeline extends Pipeline {
  /** From now on a picture model's verdict on pictures with these hashes and no others is lifted. */
  setOverrides(hashes: readonly string[]): void;
}

/** The model that reads: base, tiny, or base where tiny doubts. */
const openReader = async ({ base, tiny, conversation }: LoadedAssets): Promise<Classifier> => {
  if (!base) {
    if (!tiny) throw new NightlightError('model', 'There is no model to read with.');
    return createTinyClassifier(tiny);
  }
  const [session, turns, tokenizer] = await Promise.all([
    createOnnxSession(base.wasm, base.model),
    conversation && createTurnSession(conversation.wasm, conversation.model),
    // While other threads compile the WebAssembly, which has begun by then.
    nextTask().then(() => createTokenizer(base.tokenizer)),
  ]);
  const whole = createTextClassifier({
    manifest: base.manifest,
    tokenizer,
    session,
    ...(turns && conversation
      ? { turns: { session: turns, heads: conversation.manifest.turns } }
      : {}),
  });
  // The first run is the slow one.
  await whole.classify([{ conversation: 'warm-up', author: 'self', text: 'hello' }], {
    turns: ['whole'],
  });
  if (!tiny) return whole;
  return createCascade({
    tiny: createTinyClassifier({ ...tiny, pieces: tokenizer.pieceCount }),
    base: whole,
  });
};

/** From verified bytes to a pipeline that answers at full speed. `parts` is for pictures, where they are loaded. */
export const openPipeline = async (
  assets: LoadedAssets,
  { policy, pictures = { hashLists: [], overrides: [] }, ...settings }: PipelineSettings,
  parts?: PictureParts,
): Promise<OpenedPipeline> => {
  const patterns = createPatternClassifier({
    ...(policy.region ? { region: policy.region } : {}),
    lists: listsOf(policy),
  });
  const reader = await openReader(assets);
  const words =
    parts?.ocrEngine &&
    createTextInPictures({ reader: parts.ocrEngine, classifiers: [reader, patterns] });
  const opened =
    assets.pictures && parts && (await openPictures(assets.pictures, pictures, parts, words));
  const pipeline = createPipeline({
    ...settings,
    policy,
    ...(assets.conversation ? { conversation: checkedModel(assets.conversation.manifest) } : {}),
    classifiers: [reader, patterns, opened?.classifier ?? unreadPictures],
    now: () => performance.now(),
  });
  return { ...pipeline, setOverrides: (hashes) => opened?.setOverrides(hashes) };
};

import { checkModel } from '@nightlight/conversation';
import { type Classifier, listsOf, NightlightError } from '@nightlight/core';
import { type LoadedAssets, nextTask } from '@nightlight/runtime';
import { createTextSession, createTurnSession } from '@nightlight/runtime/onnx';
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

/** A pipeline with opened models. */
export interface OpenedPipeline extends Pipeline {
  /** Sets the PDQ hashes of the pictures that the model must not flag. Replaces the previous list. */
  setOverrides(hashes: readonly string[]): void;
}

/** Opens the text model: base, tiny, or a cascade of both. */
const openTurnScorer = async ({ base, tiny, conversation }: LoadedAssets): Promise<Classifier> => {
  if (!base) {
    if (!tiny) throw new NightlightError('model', 'The loaded assets contain no text model.');
    return createTinyClassifier(tiny);
  }
  const [session, turns, tokenizer] = await Promise.all([
    createTextSession(base.wasm, base.model, base.data),
    conversation && createTurnSession(conversation.wasm, conversation.model),
    // Create the tokenizer while other threads compile the WebAssembly, which has started by then.
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
  // Run the model once, because the first run is slow.
  await whole.classify([{ conversation: 'warm-up', author: 'self', text: 'hello' }], {
    turns: ['whole'],
  });
  if (!tiny) return whole;
  return createCascade({
    tiny: createTinyClassifier({ ...tiny, countPieces: tokenizer.countPieces }),
    base: whole,
  });
};

/** Opens the models from verified files and warms them up. Only pictures need `parts`. */
export const openPipeline = async (
  assets: LoadedAssets,
  { policy, pictures = { hashLists: [], overrides: [] }, ...settings }: PipelineSettings,
  parts?: PictureParts,
): Promise<OpenedPipeline> => {
  const turnScorer = await openTurnScorer(assets);
  const opened = assets.pictures && parts && (await openPictures(assets.pictures, pictures, parts));
  const pipeline = createPipeline({
    ...settings,
    policy,
    turnScorer,
    patterns: createPatternClassifier({
      ...(policy.region ? { region: policy.region } : {}),
      lists: listsOf(policy),
    }),
    ...(opened ? { pictures: opened.classifier } : {}),
    ...(assets.conversation ? { conversation: checkModel(assets.conversation.manifest) } : {}),
    now: () => performance.now(),
  });
  return { ...pipeline, setOverrides: (hashes) => opened?.setOverrides(hashes) };
};

import { checkModel } from '@nightlight/conversation';
import { type Classifier, listsOf, NightlightError } from '@nightlight/core';
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

/** A pipeline with opened models. */
export interface OpenedPipeline extends Pipeline {
  /** PDQ hashes of the pictures whose model verdict no longer counts; replaces the list before. */
  setOverrides(hashes: readonly string[]): void;
}

/** The text model: base, tiny, or base only where tiny is in doubt. */
const openTurnScorer = async ({ base, tiny, conversation }: LoadedAssets): Promise<Classifier> => {
  if (!base) {
    if (!tiny) throw new NightlightError('model', 'The loaded assets contain no text model.');
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
    tiny: createTinyClassifier({ ...tiny, countPieces: tokenizer.countPieces }),
    base: whole,
  });
};

/** Opens the models from verified bytes and warms them up. `parts` is needed for pictures only. */
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

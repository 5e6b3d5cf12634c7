import type { Classifier, PictureDecoder } from '@nightlight/core';
import {
  createOverrides,
  createPictureClassifier,
  type PictureModel,
  readHashList,
} from '@nightlight/image';
import type { OcrEngine, TextInPictures } from '@nightlight/image/ocr';
import { type PictureAssets, type PictureSession, pictureValues } from '@nightlight/runtime';
import { createOnnxPictureSession } from '@nightlight/runtime/onnx';
import type { CapturedPicture } from '../wire/captured-picture.ts';
import type { PictureRules } from '../wire/pipeline-settings.ts';

/** What differs between a worker, a worker with tfjs, and Node. */
export interface PictureParts {
  decoder(): PictureDecoder<CapturedPicture> | Promise<PictureDecoder<CapturedPicture>>;
  openSession(files: PictureAssets['files']): Promise<PictureSession>;
  /** Reads what is written in pictures, where that is asked for. */
  readonly ocrEngine?: OcrEngine | undefined;
}

export interface OpenPictures {
  readonly classifier: Classifier;
  /** From now on the model's verdict on these and no others is lifted. */
  setOverrides(hashes: readonly string[]): void;
}

const openSecond = async ({
  manifest,
  wasm,
  model,
}: NonNullable<PictureAssets['second']>): Promise<PictureModel> => ({
  manifest,
  session: await createOnnxPictureSession(wasm, model, manifest.input.shape[1]),
});

/** The first run is the slow one. */
const warmUp = async ({ manifest, session }: PictureModel): Promise<void> => {
  await session.run(new Float32Array(pictureValues(manifest.input.shape[1])));
};

/** From verified bytes to a classifier that answers at full speed. Throws `invalid-input` for a list that can't be read. */
export const openPictures = async (
  { manifest, files, second }: PictureAssets,
  { hashLists, overrides: hashes }: PictureRules,
  { decoder, openSession }: PictureParts,
  words?: TextInPictures,
): Promise<OpenPictures> => {
  const overrides = createOverrides(hashes);
  const lists = hashLists.map(readHashList);
  const session = await openSession(files);
  await warmUp({ manifest, session });
  const secondOpinion = second && (await openSecond(second));
  if (secondOpinion) await warmUp(secondOpinion);
  // What a message carries here is what the page holds.
  const held: PictureDecoder<never> = await decoder();
  const classifier = createPictureClassifier({
    decoder: held,
    session,
    manifest,
    hashLists: lists,
    overrides,
    ...(secondOpinion ? { secondOpinion } : {}),
    ...(words ? { words } : {}),
  });
  return { classifier, setOverrides: (next) => overrides.set(next) };
};

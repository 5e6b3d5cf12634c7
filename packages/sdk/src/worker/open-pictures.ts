import type { Classifier, PictureDecoder } from '@nightlight/core';
import {
  createOverrides,
  createPictureClassifier,
  type PictureModel,
  readHashList,
} from '@nightlight/image';
import type { OcrEngine } from '@nightlight/image/ocr';
import { countPictureValues, type PictureAssets, type PictureSession } from '@nightlight/runtime';
import { createOnnxPictureSession } from '@nightlight/runtime/onnx';
import type { CapturedPicture } from '../wire/captured-picture.ts';
import type { PictureRules } from '../wire/pipeline-settings.ts';

/** The parts that differ between the worker, the worker with tfjs, and Node. */
export interface PictureParts {
  decoder(): PictureDecoder<CapturedPicture> | Promise<PictureDecoder<CapturedPicture>>;
  openSession(files: PictureAssets['files']): Promise<PictureSession>;
  /** Reads the text in pictures. Set if the option `pictures.ocr` is on. */
  readonly ocrEngine?: OcrEngine | undefined;
}

export interface OpenPictures {
  readonly classifier: Classifier;
  /** Sets the PDQ hashes of the pictures that the model must not flag. Replaces the previous list. */
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

/** Runs the model once, because the first run is slow. */
const warmUp = async ({ manifest, session }: PictureModel): Promise<void> => {
  await session.run(new Float32Array(countPictureValues(manifest.input.shape[1])));
};

/** Opens and warms up the picture models. Throws `invalid-input` for a hash list that can't be read. */
export const openPictures = async (
  { manifest, files, second }: PictureAssets,
  { hashLists, overrides: hashes }: PictureRules,
  { decoder, openSession, ocrEngine }: PictureParts,
): Promise<OpenPictures> => {
  const overrides = createOverrides(hashes);
  const lists = hashLists.map(readHashList);
  const session = await openSession(files);
  await warmUp({ manifest, session });
  const secondOpinion = second && (await openSecond(second));
  if (secondOpinion) await warmUp(secondOpinion);
  // Here, messages contain captured pictures, which this decoder takes.
  const captured: PictureDecoder<never> = await decoder();
  const classifier = createPictureClassifier({
    decoder: captured,
    session,
    manifest,
    hashLists: lists,
    overrides,
    ...(secondOpinion ? { secondOpinion } : {}),
    ...(ocrEngine ? { ocr: ocrEngine } : {}),
  });
  return { classifier, setOverrides: (next) => overrides.set(next) };
};

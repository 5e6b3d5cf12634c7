import { NightlightError } from '@nightlight/core';

/** One picture, 224 rows of 224 pixels, red, green, blue. */
export const PICTURE_SHAPE: readonly [1, 224, 224, 3] = [1, 224, 224, 3];
export const PICTURE_VALUES = 224 * 224 * 3;

/**
 * A picture model, opened. Two backends run the same weights: ONNX Runtime (the
 * default) and tfjs. Both are given their WebAssembly and weights as bytes.
 */
export interface PictureSession {
  /**
   * `pixels`: `PICTURE_VALUES` floats from 0 to 1, row by row, RGB RGB …; not
   * kept and not changed. Gives one probability a class, in the manifest's
   * order, together 1. Rejects with `invalid-input` for another length, with
   * `model` where the run fails. Runs that overlap take turns.
   */
  run(pixels: Float32Array<ArrayBuffer>): Promise<Float32Array<ArrayBuffer>>;
  dispose(): Promise<void>;
}

export const checkPixels = (pixels: Float32Array): void => {
  if (pixels.length === PICTURE_VALUES) return;
  throw new NightlightError(
    'invalid-input',
    `The picture model reads ${PICTURE_VALUES} values, not ${pixels.length}. Preprocess the picture first.`,
  );
};

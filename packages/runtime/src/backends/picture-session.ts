import { NightlightError } from '@nightlight/core';

/** Rows and columns that the first picture model looks at. */
export const PICTURE_SIZE = 224;
/** One picture: rows, columns, and red, green, blue. */
export const pictureShape = (size: number): [1, number, number, 3] => [1, size, size, 3];
export const pictureValues = (size: number): number => size * size * 3;

/**
 * A picture model, opened. Two backends run the same weights: ONNX Runtime (the
 * default) and tfjs. Both are given their WebAssembly and weights as bytes.
 */
export interface PictureSession {
  /**
   * `pixels`: `pictureValues(size)` floats from 0 to 1, row by row, RGB RGB …; not
   * kept and not changed. Gives one probability a class, in the manifest's
   * order, together 1. Rejects with `invalid-input` for another length, with
   * `model` where the run fails. Runs that overlap take turns.
   */
  run(pixels: Float32Array<ArrayBuffer>): Promise<Float32Array<ArrayBuffer>>;
  dispose(): Promise<void>;
}

export const checkPixels = (pixels: Float32Array, size: number): void => {
  if (pixels.length === pictureValues(size)) return;
  throw new NightlightError(
    'invalid-input',
    `The picture model reads ${pictureValues(size)} values, not ${pixels.length}. Preprocess the picture first.`,
  );
};

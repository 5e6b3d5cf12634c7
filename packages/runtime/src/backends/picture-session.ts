import { NightlightError } from '@nightlight/core';

/** Number of rows and of columns of the first picture model's input, in pixels. */
export const PICTURE_SIZE = 224;
/** The tensor shape of one picture: one picture, rows, columns, and red, green and blue. */
export const getPictureShape = (size: number): [1, number, number, 3] => [1, size, size, 3];
/** The number of values in a picture: one per pixel and colour. */
export const countPictureValues = (size: number): number => size * size * 3;

/**
 * An open picture model. Two backends can run the same weights: ONNX Runtime (the
 * default) and tfjs. Both get their WebAssembly and weights as bytes.
 */
export interface PictureSession {
  /**
   * `pixels` contains `countPictureValues(size)` floats from 0 to 1, row by row, RGB RGB …. They
   * are neither stored nor changed. Resolves with one probability per class, in the order of
   * the manifest; they add up to 1. Rejects with `invalid-input` for another length and with
   * `model` if the run fails. Overlapping runs wait for each other.
   */
  run(pixels: Float32Array<ArrayBuffer>): Promise<Float32Array<ArrayBuffer>>;
  dispose(): Promise<void>;
}

/** Throws `invalid-input` if the number of values is wrong. */
export const checkPixels = (pixels: Float32Array, size: number): void => {
  if (pixels.length === countPictureValues(size)) return;
  throw new NightlightError(
    'invalid-input',
    `The picture model needs ${countPictureValues(size)} values, not ${pixels.length}. Preprocess the picture first.`,
  );
};

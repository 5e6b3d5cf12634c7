import { NightlightError } from '@nightlight/core';

/** Rows and columns of the first picture model's input. */
export const PICTURE_SIZE = 224;
/** One picture: rows, columns, and red, green, blue. */
export const pictureShape = (size: number): [1, number, number, 3] => [1, size, size, 3];
export const pictureValues = (size: number): number => size * size * 3;

/**
 * An open picture model. Two backends run the same weights: ONNX Runtime (the
 * default) and tfjs. Both get their WebAssembly and weights as bytes.
 */
export interface PictureSession {
  /**
   * `pixels`: `pictureValues(size)` floats from 0 to 1, row by row, RGB RGB …; neither
   * stored nor changed. Returns one probability per class in the manifest's order; they
   * add up to 1. Rejects with `invalid-input` for another length and with `model` if the
   * run fails. Overlapping runs wait for each other.
   */
  run(pixels: Float32Array<ArrayBuffer>): Promise<Float32Array<ArrayBuffer>>;
  dispose(): Promise<void>;
}

export const checkPixels = (pixels: Float32Array, size: number): void => {
  if (pixels.length === pictureValues(size)) return;
  throw new NightlightError(
    'invalid-input',
    `The picture model needs ${pictureValues(size)} values, not ${pixels.length}. Preprocess the picture first.`,
  );
};

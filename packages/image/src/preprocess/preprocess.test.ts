import { countPictureValues, PICTURE_SIZE } from '@nightlight/runtime';
import { drawPicture } from '@nightlight/testing/pictures/drawn-pictures';
import * as tf from '@tensorflow/tfjs';
import { NSFWJS } from 'nsfwjs/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { preprocess } from './preprocess.ts';

/** The input that nsfwjs gives its model, captured by a fake model. */
const nsfwjsReads = (frame: ReturnType<typeof drawPicture>): Float32Array => {
  const nsfwjs = new NSFWJS('', { size: 224 });
  nsfwjs.model = { predict: (input: tf.Tensor) => input.clone() } as unknown as tf.LayersModel;
  const { width, height } = frame;
  const image = tf.browser.fromPixels({ data: new Uint8Array(frame.data), width, height });
  const output = nsfwjs.infer(image) as tf.Tensor;
  return output.dataSync() as Float32Array;
};

const largestDifference = (a: Float32Array, b: Float32Array): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] as number))), 0);

describe('a picture is preprocessed as nsfwjs does', () => {
  beforeAll(() => tf.setBackend('cpu'));

  it.each([
    [224, 224],
    [500, 300],
    [300, 500],
    [1, 1],
    [2, 3],
    [3, 997],
    [1600, 20],
    [225, 223],
    [1024, 768],
  ])('of %i × %i pixels', (width, height) => {
    for (const index of [1, 2, 4]) {
      const frame = drawPicture(index, width, height);
      expect(largestDifference(preprocess(frame), nsfwjsReads(frame))).toBeLessThan(1e-7);
    }
  });
});

describe('a transparent picture', () => {
  const one = (...rgba: [number, number, number, number]) =>
    [...preprocess({ width: 1, height: 1, data: new Uint8ClampedArray(rgba) })].slice(0, 3);

  it('gets a white background', () => {
    expect(one(10, 20, 30, 0)).toEqual([1, 1, 1]);
  });

  it('blends with white by its alpha', () => {
    const [red, green, blue] = one(0, 255, 51, 51);
    expect(red).toBeCloseTo(0.8, 6);
    expect(green).toBe(1);
    expect(blue).toBeCloseTo(0.84, 6);
  });

  it('hidden colours do not bleed into visible ones', () => {
    const data = new Uint8ClampedArray([0, 0, 0, 0, 255, 255, 255, 255]);
    expect(preprocess({ width: 2, height: 1, data }).every((value) => value === 1)).toBe(true);
  });
});

it('always returns the number of values that the model needs, from 0 to 1', () => {
  const pixels = preprocess(drawPicture(4, 37, 91));
  expect(pixels).toHaveLength(countPictureValues(PICTURE_SIZE));
  expect(pixels.every((value) => value >= 0 && value <= 1)).toBe(true);
});

it.each([
  [2, 2, 15],
  [0, 0, 0],
  [1.5, 2, 12],
  [-1, -1, 4],
])('a picture of %f × %f with %i bytes throws an error that says so', (width, height, length) => {
  const frame = { width, height, data: new Uint8ClampedArray(length) };
  expect(() => preprocess(frame)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
});

import type { Frame } from '@nightlight/sdk/core';
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { load } from 'nsfwjs/core';
import { MobileNetV2Model } from 'nsfwjs/models/mobilenet_v2';

/** nsfwjs on its WebAssembly backend: probabilities in the order of `classes`. */
export const openNsfwjsInNode = async (
  classes: readonly string[],
): Promise<(picture: Frame) => Promise<readonly number[]>> => {
  tf.enableProdMode();
  await tf.setBackend('wasm');
  const nsfwjs = await load('MobileNetV2', { size: 224, modelDefinitions: [MobileNetV2Model] });
  return async ({ width, height, data }) => {
    const image = tf.browser.fromPixels({ data: new Uint8Array(data), width, height });
    const found = await nsfwjs.classify(image);
    image.dispose();
    return classes.map(
      (name) => found.find(({ className }) => className === name)?.probability ?? Number.NaN,
    );
  };
};

import type { Frame } from '@nightlight/core';
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { load } from 'nsfwjs/core';
import { MobileNetV2Model } from 'nsfwjs/models/mobilenet_v2';

export const CLASSES = ['Drawing', 'Hentai', 'Neutral', 'Porn', 'Sexy'];

/**
 * nsfwjs as an app would use it, on its WebAssembly backend. Returns probabilities in
 * the order of `CLASSES`.
 */
export const openNsfwjs = async () => {
  await tf.setBackend('wasm');
  const nsfwjs = await load('MobileNetV2', { size: 224, modelDefinitions: [MobileNetV2Model] });
  return async ({ width, height, data }: Frame): Promise<number[]> => {
    const image = tf.browser.fromPixels({ data: new Uint8Array(data), width, height });
    const found = await nsfwjs.classify(image);
    image.dispose();
    return CLASSES.map(
      (name) => found.find(({ className }) => className === name)?.probability ?? Number.NaN,
    );
  };
};

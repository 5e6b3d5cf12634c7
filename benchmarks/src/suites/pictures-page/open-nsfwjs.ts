import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { load } from 'nsfwjs/core';
import { MobileNetV2Model } from 'nsfwjs/models/mobilenet_v2';

/** Classifies a picture; probabilities by class. */
export type ClassifyPicture = (picture: ImageData) => Promise<Readonly<Record<string, number>>>;

/**
 * nsfwjs as its README recommends for production: one model, its WebAssembly backend,
 * `enableProdMode`. `wasm` is the folder of the backend's files; if absent, the running
 * backend is used.
 */
export const openNsfwjs = async (wasm?: string): Promise<ClassifyPicture> => {
  tf.enableProdMode();
  if (wasm) setWasmPaths(wasm);
  await tf.setBackend('wasm');
  const nsfwjs = await load('MobileNetV2', { size: 224, modelDefinitions: [MobileNetV2Model] });
  return async (picture) => {
    const found = await nsfwjs.classify(picture);
    return Object.fromEntries(found.map(({ className, probability }) => [className, probability]));
  };
};

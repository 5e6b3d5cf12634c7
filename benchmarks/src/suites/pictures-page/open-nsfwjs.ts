import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { load } from 'nsfwjs/core';
import { MobileNetV2Model } from 'nsfwjs/models/mobilenet_v2';

/** Judges a picture; shares by class. */
export type Judge = (picture: ImageData) => Promise<Readonly<Record<string, number>>>;

/**
 * nsfwjs as its README says for production: one model, its WebAssembly backend, `enableProdMode`.
 * `wasm` is where the backend's files lie; not given, the backend that runs already is used.
 */
export const openNsfwjs = async (wasm?: string): Promise<Judge> => {
  tf.enableProdMode();
  if (wasm) setWasmPaths(wasm);
  await tf.setBackend('wasm');
  const nsfwjs = await load('MobileNetV2', { size: 224, modelDefinitions: [MobileNetV2Model] });
  return async (picture) => {
    const found = await nsfwjs.classify(picture);
    return Object.fromEntries(found.map(({ className, probability }) => [className, probability]));
  };
};

import * as ort from 'onnxruntime-web/wasm';
import { modelError } from '../model-error.ts';

/**
 * A session of onnxruntime-web on WebAssembly, one thread. WASM and model come
 * as bytes: nothing is fetched from here. The WASM of the first session serves
 * all. Throws `NightlightError` `model` where the bytes are no model.
 */
export const openOrt = async (
  wasm: Uint8Array<ArrayBuffer>,
  model: Uint8Array<ArrayBuffer>,
  options: ort.InferenceSession.SessionOptions = {},
): Promise<ort.InferenceSession> => {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.proxy = false;
  ort.env.wasm.wasmBinary = wasm.buffer;
  ort.env.logLevel = 'error';
  try {
    return await ort.InferenceSession.create(model, {
      executionProviders: ['wasm'],
      graphOptimizationLevel: 'all',
      ...options,
    });
  } catch (cause) {
    throw modelError('The model could not be opened', cause);
  }
};

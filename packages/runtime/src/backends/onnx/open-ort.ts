import * as ort from 'onnxruntime-web/wasm';
import type { OrtWasm } from '../../ort-wasm.ts';
import { modelError } from '../model-error.ts';
import { compileOnce } from './compile-once.ts';

/**
 * A session of onnxruntime-web on WebAssembly, one thread. WASM and model are
 * given: nothing is fetched from here. The WASM of the first session serves
 * all. Throws `NightlightError` `model` where the bytes are no model.
 */
export const openOrt = async (
  wasm: OrtWasm,
  model: Uint8Array<ArrayBuffer>,
  options: ort.InferenceSession.SessionOptions = {},
): Promise<ort.InferenceSession> => {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.proxy = false;
  ort.env.logLevel = 'error';
  try {
    return await compileOnce(wasm, (bytes) => {
      ort.env.wasm.wasmBinary = bytes;
      return ort.InferenceSession.create(model, {
        executionProviders: ['wasm'],
        graphOptimizationLevel: 'all',
        ...options,
      });
    });
  } catch (cause) {
    throw modelError('The model could not be opened', cause);
  }
};

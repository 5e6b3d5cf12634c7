import * as ort from 'onnxruntime-web/wasm';
import type { OrtWasm } from '../../ort-wasm.ts';
import { createSessionQueue } from '../../session-queue.ts';
import { createModelError } from '../model-error.ts';
import { compileOnce } from './compile-once.ts';

/** Version of the installed onnxruntime-web, such as `1.30.0`. */
export const ortVersion: string | undefined = ort.env.versions.web;

/** ONNX Runtime has one place for the files of a model that is being opened. */
const oneAfterAnother = createSessionQueue();

/**
 * Opens a single-threaded session of onnxruntime-web on WebAssembly. It gets all files as bytes,
 * so it requests nothing. All sessions share the WebAssembly of the first one.
 * Throws `model` if the bytes are not a model.
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
    return await oneAfterAnother(() =>
      compileOnce(wasm, (bytes) => {
        ort.env.wasm.wasmBinary = bytes;
        return ort.InferenceSession.create(model, {
          executionProviders: ['wasm'],
          graphOptimizationLevel: 'all',
          ...options,
        });
      }),
    );
  } catch (cause) {
    throw createModelError('The model could not be opened', cause);
  }
};

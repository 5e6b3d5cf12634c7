import { NightlightError } from '@nightlight/core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, setBackend } from '@tensorflow/tfjs-core';

/**
 * Starts tfjs's WebAssembly backend from bytes, on one thread. tfjs always loads its WASM with
 * its platform's `fetch`. So this function replaces `fetch` with one that returns the bytes
 * while tfjs starts, and no request is sent. All users of this copy of tfjs share the backend.
 * Throws `unsupported` without SIMD, and `model` if the bytes are not WASM.
 */
export const startWasmBackend = async (wasm: Uint8Array<ArrayBuffer>): Promise<void> => {
  const environment = env();
  if (!(await environment.getAsync('WASM_HAS_SIMD_SUPPORT'))) {
    throw new NightlightError('unsupported', 'WebAssembly SIMD is not available here.');
  }
  // tfjs would wait forever for broken bytes.
  if (!WebAssembly.validate(wasm)) {
    throw new NightlightError('model', 'The WebAssembly of tfjs is broken.');
  }
  // With threads tfjs hangs in a cross-origin isolated page, and a sealed worker can't start others.
  environment.set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths('bytes:', true);
  const { platform } = environment;
  const { fetch } = platform;
  // The parts of a Response that tfjs uses. A sealed worker has no Response.
  const response = { ok: true, arrayBuffer: async () => wasm.slice().buffer };
  platform.fetch = async () => response as Response;
  try {
    if (await setBackend('wasm')) return;
  } finally {
    platform.fetch = fetch;
  }
  throw new NightlightError('model', 'The WebAssembly of tfjs could not be started.');
};

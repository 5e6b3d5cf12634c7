import { NightlightError } from '@nightlight/core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, setBackend } from '@tensorflow/tfjs-core';

/**
 * tfjs's WebAssembly backend from bytes, one thread. tfjs only knows how to fetch
 * its WASM, through its platform's `fetch`; for as long as it starts that gives
 * the bytes, so nothing is asked of the network. Started once, for all that uses
 * this copy of tfjs. Throws `unsupported` without SIMD and `model` where the bytes
 * are no WASM.
 */
export const startWasmBackend = async (wasm: Uint8Array<ArrayBuffer>): Promise<void> => {
  const environment = env();
  if (!(await environment.getAsync('WASM_HAS_SIMD_SUPPORT'))) {
    throw new NightlightError('unsupported', 'WebAssembly SIMD is not available here.');
  }
  // tfjs would wait for ever.
  if (!WebAssembly.validate(wasm)) {
    throw new NightlightError('model', 'The WebAssembly of tfjs is broken.');
  }
  // With threads tfjs hangs in an isolated page, and a sealed worker may start no other.
  environment.set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths('bytes:', true);
  const { platform } = environment;
  const { fetch } = platform;
  // All that tfjs asks of a Response, which a sealed worker doesn't have.
  const response = { ok: true, arrayBuffer: async () => wasm.slice().buffer };
  platform.fetch = async () => response as Response;
  try {
    if (await setBackend('wasm')) return;
  } finally {
    platform.fetch = fetch;
  }
  throw new NightlightError('model', 'The WebAssembly of tfjs could not be started.');
};

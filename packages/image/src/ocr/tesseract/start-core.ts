/// <reference path="./tesseract-core.d.ts" />
import type { TesseractCore } from './core.ts';

const ignore = (): void => {};

/** An instance of the core, and its memory. */
export interface StartedCore {
  readonly core: TesseractCore;
  readonly memory: WebAssembly.Memory;
}

/**
 * Starts a new instance of a compiled core, without any data of earlier pictures. It is
 * given the compiled module so that it doesn't fetch its WebAssembly. `progress` may
 * throw; the core can't be used afterwards.
 */
export const startCore = async (
  module: WebAssembly.Module,
  progress: () => void,
): Promise<StartedCore> => {
  const { default: createCore } = await import('tesseract.js-core/tesseract-core-simd-lstm.js');
  return new Promise((resolve, reject) => {
    let memory: WebAssembly.Memory | undefined;
    createCore({
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(module, imports).then((instance) => {
          const { exports } = instance;
          memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
          receive(instance, module);
        }, reject);
      },
      TesseractProgress: progress,
      print: ignore,
      printErr: ignore,
    }).then((core) => resolve({ core, memory: memory as WebAssembly.Memory }), reject);
  });
};

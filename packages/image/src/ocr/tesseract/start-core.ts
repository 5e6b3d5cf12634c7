/// <reference path="./tesseract-core.d.ts" />
import type { TesseractCore } from './core.ts';

const silent = (): void => {};

/** An instance of the core, and the memory that it grows. */
export interface StartedCore {
  readonly core: TesseractCore;
  readonly memory: WebAssembly.Memory;
}

/**
 * A fresh instance of a compiled core: nothing of an earlier picture is in it. The
 * module's own code would fetch its WebAssembly; it is given one instead. `progress` may
 * throw: the core is in the middle of something then, and good for nothing any more.
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
      print: silent,
      printErr: silent,
    }).then((core) => resolve({ core, memory: memory as WebAssembly.Memory }), reject);
  });
};

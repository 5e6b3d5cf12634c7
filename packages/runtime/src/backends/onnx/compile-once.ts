import type { OrtWasm } from '../../ort-wasm.ts';

let compiled: WebAssembly.Module | undefined;
/** ONNX Runtime takes its WebAssembly once per thread, with the first session. */
let hasBegun = false;

/**
 * ONNX Runtime's WebAssembly as this thread compiled it, for the worker that may replace
 * this one: compiling takes a third of a start. `undefined` before the first session.
 */
export const compiledOrt = (): WebAssembly.Module | undefined => compiled;

/**
 * Runs `open` with the bytes to pass to ONNX Runtime. It accepts only bytes and compiles
 * them with `WebAssembly.instantiate`. A wrapper there stores the compiled module, or uses
 * one that exists. Calls for other bytes pass through.
 */
export const compileOnce = async <T>(
  wasm: OrtWasm,
  open: (bytes: ArrayBuffer) => Promise<T>,
): Promise<T> => {
  const isModule = wasm instanceof WebAssembly.Module;
  const own = isModule ? new ArrayBuffer(8) : wasm.buffer;
  if (hasBegun) return open(own);
  hasBegun = true;
  const { instantiate } = WebAssembly;
  const instead = async (
    source: Uint8Array<ArrayBuffer>,
    imports?: WebAssembly.Imports,
    ...rest: []
  ) => {
    if (source.buffer !== own) return instantiate(source, imports, ...rest);
    const module = isModule ? wasm : await WebAssembly.compile(source);
    compiled = module;
    return { module, instance: await instantiate(module, imports) };
  };
  WebAssembly.instantiate = instead as typeof instantiate;
  try {
    return await open(own);
  } finally {
    hasBegun = compiled !== undefined;
    if (WebAssembly.instantiate === instead) WebAssembly.instantiate = instantiate;
  }
};

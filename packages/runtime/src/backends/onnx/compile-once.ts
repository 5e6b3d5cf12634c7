import type { OrtWasm } from '../../ort-wasm.ts';

let compiled: WebAssembly.Module | undefined;
/** ONNX Runtime takes its WebAssembly once a thread, with the first session. */
let hasBegun = false;

/**
 * ONNX Runtime's WebAssembly as this thread compiled it, for a worker that comes
 * after this one: to compile it anew takes a third of a start. Nothing before the
 * first session.
 */
export const compiledOrt = (): WebAssembly.Module | undefined => compiled;

/**
 * Runs `open` with the bytes that ONNX Runtime is to be given. It takes bytes alone
 * and compiles them by `WebAssembly.instantiate`: there the module is kept, and one
 * that is compiled already stands in. What others instantiate meanwhile is left alone.
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

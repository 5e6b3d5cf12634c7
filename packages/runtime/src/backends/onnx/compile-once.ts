import type { OrtWasm } from '../../ort-wasm.ts';

let compiled: WebAssembly.Module | undefined;
/** Whether a session was opened. ONNX Runtime reads its WebAssembly once per thread, for the first session. */
let hasStarted = false;

/**
 * ONNX Runtime's compiled WebAssembly, or `undefined` before the first session. A worker that
 * replaces this one can reuse it, because compiling takes a third of the start-up time.
 */
export const getCompiledOrt = (): WebAssembly.Module | undefined => compiled;

/**
 * Runs `open` with the bytes to pass to ONNX Runtime, so that they are compiled at most once.
 * ONNX Runtime accepts only bytes and compiles them with `WebAssembly.instantiate`. So this
 * function replaces `instantiate` while `open` runs: the replacement stores the compiled module,
 * or uses `wasm` if that is a module already. Calls with other bytes go to the original.
 */
export const compileOnce = async <T>(
  wasm: OrtWasm,
  open: (bytes: ArrayBuffer) => Promise<T>,
): Promise<T> => {
  const isModule = wasm instanceof WebAssembly.Module;
  const ortBytes = isModule ? new ArrayBuffer(8) : wasm.buffer;
  if (hasStarted) return open(ortBytes);
  hasStarted = true;
  const { instantiate } = WebAssembly;
  const instantiateOrReuse = async (
    source: Uint8Array<ArrayBuffer>,
    imports?: WebAssembly.Imports,
    ...rest: []
  ) => {
    if (source.buffer !== ortBytes) return instantiate(source, imports, ...rest);
    const module = isModule ? wasm : await WebAssembly.compile(source);
    compiled = module;
    return { module, instance: await instantiate(module, imports) };
  };
  WebAssembly.instantiate = instantiateOrReuse as typeof instantiate;
  try {
    return await open(ortBytes);
  } finally {
    hasStarted = compiled !== undefined;
    if (WebAssembly.instantiate === instantiateOrReuse) WebAssembly.instantiate = instantiate;
  }
};

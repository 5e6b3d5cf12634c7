/** ONNX Runtime's WebAssembly: the bytes of its file, or the module that an earlier worker compiled from them. */
export type OrtWasm = Uint8Array<ArrayBuffer> | WebAssembly.Module;

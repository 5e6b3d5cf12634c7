/** ONNX Runtime's WebAssembly: the bytes of its file, or a module that another worker compiled from them. */
export type OrtWasm = Uint8Array<ArrayBuffer> | WebAssembly.Module;

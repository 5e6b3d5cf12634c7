/** ONNX Runtime's WebAssembly: the bytes of its file, or what another worker of this page compiled of them. */
export type OrtWasm = Uint8Array<ArrayBuffer> | WebAssembly.Module;

import type { FileEntry } from '../manifest/file-entry.ts';
import type { OrtWasm } from '../ort-wasm.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Files that were loaded and verified. */
export interface LoadedFiles {
  /** Bytes of a file that the part named. */
  bytes(file: FileEntry): Bytes;
  /** ONNX Runtime's WebAssembly, for parts that need it. */
  ort(): OrtWasm;
}

/** One kind of model: which files it needs, and what is made of their bytes. */
export interface Part<Assets> {
  /** By their paths in the assets folder. */
  readonly files: readonly FileEntry[];
  /** Whether it runs on ONNX Runtime. */
  readonly needsOrt: boolean;
  assets(loaded: LoadedFiles): Assets;
}

/** A model for ONNX Runtime, with its WebAssembly. */
export interface OnnxFiles {
  readonly wasm: OrtWasm;
  readonly model: Bytes;
}

import type { FileEntry } from '../manifest/file-entry.ts';
import type { OrtWasm } from '../ort-wasm.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Gives access to files that were loaded and verified. */
export interface LoadedFiles {
  /** The bytes of a file that the part lists in `files`. */
  getBytes(file: FileEntry): Bytes;
  /** ONNX Runtime's WebAssembly, for parts that need it. */
  getOrt(): OrtWasm;
}

/** One kind of model: the files that it needs, and how to build its assets from their bytes. */
export interface Part<Assets> {
  /** The files to load. Their paths are relative to the assets folder. */
  readonly files: readonly FileEntry[];
  /** Whether it runs on ONNX Runtime. */
  readonly needsOrt: boolean;
  buildAssets(loaded: LoadedFiles): Assets;
}

/** A file that a model's file refers to, by the name that it uses. */
export interface ModelData {
  readonly path: string;
  readonly data: Bytes;
}

/** The bytes of a model for ONNX Runtime, and the runtime's WebAssembly. */
export interface OnnxFiles {
  readonly wasm: OrtWasm;
  readonly model: Bytes;
}

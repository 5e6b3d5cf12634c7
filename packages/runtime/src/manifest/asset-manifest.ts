import * as v from 'valibot';
import { FileEntry } from './file-entry.ts';

/** `manifest.json` at the root of the assets folder. The loader requests only files that it or its models' manifests name. */
export const AssetManifest = v.object({
  format: v.literal(1),
  /** Version of the SDK that the folder was built for. */
  sdk: v.string(),
  /** ONNX Runtime's WebAssembly. */
  wasm: FileEntry,
  /** The models' manifests, by model id. */
  models: v.record(v.string(), FileEntry),
});
export type AssetManifest = v.InferOutput<typeof AssetManifest>;

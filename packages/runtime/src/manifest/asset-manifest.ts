import * as v from 'valibot';
import { FileEntry } from './file-entry.ts';

/** `manifest.json` at the root of the assets folder. The loader requests nothing that it doesn't lead to. */
export const AssetManifest = v.object({
  format: v.literal(1),
  /** Version of the SDK that the folder was built for. */
  sdk: v.string(),
  /** ONNX Runtime's WebAssembly. */
  wasm: FileEntry,
  /** The manifests of the models, by model id. */
  models: v.record(v.string(), FileEntry),
});
export type AssetManifest = v.InferOutput<typeof AssetManifest>;

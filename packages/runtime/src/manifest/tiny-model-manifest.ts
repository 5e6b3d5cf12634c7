import * as v from 'valibot';
import { FileEntry } from './file-entry.ts';
import { TextModelHead } from './model-manifest.ts';

/**
 * `manifest.json` of a tiny text model. Heads are in the order of its outputs. The last output
 * is the risk: how likely the base model is to find something.
 */
export const TinyModelManifest = v.object({
  format: v.literal(1),
  id: v.string(),
  version: v.string(),
  task: v.literal('text-classification'),
  licence: v.string(),
  languages: v.array(v.string()),
  files: v.object({ weights: FileEntry }),
  heads: v.pipe(v.array(TextModelHead), v.minLength(1)),
  /** The base model is skipped for messages whose risk is below this. With 0 it always runs. */
  clear: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type TinyModelManifest = v.InferOutput<typeof TinyModelManifest>;

import * as v from 'valibot';
import { FileEntry } from './file-entry.ts';
import { TextModelHead } from './model-manifest.ts';

/** `manifest.json` of a tiny text model. Heads stand in the order of its outputs; the risk comes last. */
export const TinyModelManifest = v.object({
  format: v.literal(1),
  id: v.string(),
  version: v.string(),
  task: v.literal('text-classification'),
  licence: v.string(),
  languages: v.array(v.string()),
  files: v.object({ weights: FileEntry }),
  heads: v.pipe(v.array(TextModelHead), v.minLength(1)),
  /** A message whose risk is under it needs no second opinion. 0 clears nothing. */
  clear: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type TinyModelManifest = v.InferOutput<typeof TinyModelManifest>;

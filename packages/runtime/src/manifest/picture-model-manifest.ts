import * as v from 'valibot';
import { FileEntry } from './file-entry.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** The score is the sum of these classes' probabilities; each severity holds from its number on. */
const PictureThreshold = v.object({
  classes: v.pipe(v.array(v.string()), v.minLength(1)),
  low: share,
  medium: share,
  high: share,
});

/** `manifest.json` of a picture model. Classes stand in the order of the probabilities. */
export const PictureModelManifest = v.pipe(
  v.object({
    format: v.literal(1),
    id: v.string(),
    version: v.string(),
    task: v.literal('picture-classification'),
    licence: v.string(),
    /** Where the weights came from, and SHA-256 of what was read. */
    source: v.object({
      package: v.string(),
      version: v.string(),
      model: v.string(),
      sha256: v.object({ topology: v.string(), weights: v.string() }),
    }),
    input: v.object({
      shape: v.tuple([v.literal(1), v.literal(224), v.literal(224), v.literal(3)]),
      channels: v.literal('RGB'),
      range: v.tuple([v.literal(0), v.literal(1)]),
    }),
    preprocessing: v.object({
      /** What lies under transparent pixels, RGB of 0 to 255. */
      background: v.tuple([v.number(), v.number(), v.number()]),
      resize: v.literal('bilinear'),
      alignCorners: v.literal(true),
      /** The whole picture, whatever its proportions. */
      fit: v.literal('stretch'),
    }),
    classes: v.pipe(v.array(v.string()), v.minLength(2)),
    /** `onnx` for ONNX Runtime; the others for tfjs. Only one backend's files are loaded. */
    files: v.object({
      onnx: FileEntry,
      tfjsTopology: FileEntry,
      tfjsWeights: FileEntry,
      tfjsWasm: FileEntry,
    }),
    thresholds: v.object({ explicit: PictureThreshold }),
  }),
  v.check(
    ({ classes, thresholds }) => thresholds.explicit.classes.every((one) => classes.includes(one)),
    'a threshold names a class that the model does not have',
  ),
);
export type PictureModelManifest = v.InferOutput<typeof PictureModelManifest>;

import * as v from 'valibot';
import { FileEntry } from './file-entry.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** The score is the sum of these classes' probabilities. Each severity has its lowest score. */
const PictureThreshold = v.object({
  classes: v.pipe(v.array(v.string()), v.minLength(1)),
  low: share,
  medium: share,
  high: share,
});

/** Fields that all picture models share. */
const ENTRIES = {
  format: v.literal(1),
  id: v.string(),
  version: v.string(),
  task: v.literal('picture-classification'),
  licence: v.string(),
  /** Where the weights came from, with the SHA-256 of the original files. */
  source: v.object({
    package: v.string(),
    version: v.string(),
    model: v.string(),
    sha256: v.object({ topology: v.string(), weights: v.string() }),
  }),
  preprocessing: v.object({
    /** Colour behind transparent pixels, RGB from 0 to 255. */
    background: v.tuple([v.number(), v.number(), v.number()]),
    resize: v.literal('bilinear'),
    alignCorners: v.literal(true),
    /** The whole picture, stretched to a square. */
    fit: v.literal('stretch'),
  }),
  classes: v.pipe(v.array(v.string()), v.minLength(2)),
  thresholds: v.object({ explicit: PictureThreshold }),
};

/** A square of `size` rows and columns, in RGB from 0 to 1. */
const input = <const Size extends number>(size: Size) =>
  v.object({
    shape: v.tuple([v.literal(1), v.literal(size), v.literal(size), v.literal(3)]),
    channels: v.literal('RGB'),
    range: v.tuple([v.literal(0), v.literal(1)]),
  });

const knowsItsClasses = ({
  classes,
  thresholds,
}: {
  readonly classes: readonly string[];
  readonly thresholds: { readonly explicit: { readonly classes: readonly string[] } };
}): boolean => thresholds.explicit.classes.every((one) => classes.includes(one));
const UNKNOWN_CLASS = 'a threshold names a class that the model does not have';

/** `manifest.json` of the picture model. Classes are in the order of the probabilities. */
export const PictureModelManifest = v.pipe(
  v.object({
    ...ENTRIES,
    input: input(224),
    /** `onnx` for ONNX Runtime; the others for tfjs. Only one backend's files are loaded. */
    files: v.object({
      onnx: FileEntry,
      tfjsTopology: FileEntry,
      tfjsWeights: FileEntry,
      tfjsWasm: FileEntry,
    }),
  }),
  v.check((manifest) => knowsItsClasses(manifest), UNKNOWN_CLASS),
);
export type PictureModelManifest = v.InferOutput<typeof PictureModelManifest>;

/** The same for the second model, which is asked when the first one is unsure. Its thresholds are not used. */
export const SecondPictureModelManifest = v.pipe(
  v.object({ ...ENTRIES, input: input(299), files: v.object({ onnx: FileEntry }) }),
  v.check((manifest) => knowsItsClasses(manifest), UNKNOWN_CLASS),
);
export type SecondPictureModelManifest = v.InferOutput<typeof SecondPictureModelManifest>;

import * as v from 'valibot';
import { FileEntry } from './file-entry.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** The score is the sum of the probabilities of these classes. Each severity has a lowest score. */
const PictureThreshold = v.object({
  classes: v.pipe(v.array(v.string()), v.minLength(1)),
  low: share,
  medium: share,
  high: share,
});

/** Fields that all picture models share. */
const COMMON_FIELDS = {
  format: v.literal(1),
  id: v.string(),
  version: v.string(),
  task: v.literal('picture-classification'),
  licence: v.string(),
  /** The package that the weights come from, with the SHA-256 of the original files. */
  source: v.object({
    package: v.string(),
    version: v.string(),
    model: v.string(),
    sha256: v.object({ topology: v.string(), weights: v.string() }),
  }),
  preprocessing: v.object({
    /** The colour behind transparent pixels, as RGB from 0 to 255. */
    background: v.tuple([v.number(), v.number(), v.number()]),
    resize: v.literal('bilinear'),
    alignCorners: v.literal(true),
    /** The whole picture is stretched to a square. */
    fit: v.literal('stretch'),
  }),
  classes: v.pipe(v.array(v.string()), v.minLength(2)),
  thresholds: v.object({ explicit: PictureThreshold }),
};

/** The schema of an input of `size` × `size` pixels, in RGB from 0 to 1. */
const createInputSchema = <const Size extends number>(size: Size) =>
  v.object({
    shape: v.tuple([v.literal(1), v.literal(size), v.literal(size), v.literal(3)]),
    channels: v.literal('RGB'),
    range: v.tuple([v.literal(0), v.literal(1)]),
  });

const hasThresholdClasses = ({
  classes,
  thresholds,
}: {
  readonly classes: readonly string[];
  readonly thresholds: { readonly explicit: { readonly classes: readonly string[] } };
}): boolean => thresholds.explicit.classes.every((name) => classes.includes(name));
const UNKNOWN_CLASS = 'a threshold names a class that the model does not have';

/** `manifest.json` of the picture model. Classes are in the order of the probabilities. */
export const PictureModelManifest = v.pipe(
  v.object({
    ...COMMON_FIELDS,
    input: createInputSchema(224),
    /** `onnx` is for ONNX Runtime, the others are for tfjs. Only the files of one backend are loaded. */
    files: v.object({
      onnx: FileEntry,
      tfjsTopology: FileEntry,
      tfjsWeights: FileEntry,
      tfjsWasm: FileEntry,
    }),
  }),
  v.check((manifest) => hasThresholdClasses(manifest), UNKNOWN_CLASS),
);
export type PictureModelManifest = v.InferOutput<typeof PictureModelManifest>;

/** `manifest.json` of the second picture model, which runs when the first one is unsure. Its thresholds are not used. */
export const SecondPictureModelManifest = v.pipe(
  v.object({
    ...COMMON_FIELDS,
    input: createInputSchema(299),
    files: v.object({ onnx: FileEntry }),
  }),
  v.check((manifest) => hasThresholdClasses(manifest), UNKNOWN_CLASS),
);
export type SecondPictureModelManifest = v.InferOutput<typeof SecondPictureModelManifest>;

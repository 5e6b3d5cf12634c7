import type { PictureModelManifest } from '@nightlight/runtime';
import type { Frame } from '@nightlight/sdk/core';
import { type ClassifyFrame, openBackends, readPictureManifest } from './backends-in-node.ts';
import { openNsfwjsInNode } from './nsfwjs-in-node.ts';

type Shares = ArrayLike<number>;

export interface AgreementResult {
  /** Number of pictures drawn by code, and number from packages. */
  readonly pictures: { readonly drawn: number; readonly packaged: number };
  /** The largest difference of any class's probability, over all pictures. */
  readonly largest: {
    readonly onnxFromNsfwjs: number;
    readonly tfjsFromNsfwjs: number;
    readonly onnxFromTfjs: number;
  };
  /** Pictures whose severity differs between the three. */
  readonly otherSeverity: number;
}

const largestDifference = (a: Shares, b: Shares): number =>
  Array.from(a).reduce((most, share, i) => Math.max(most, Math.abs(share - (b[i] as number))), 0);

const toSeverity = ({ classes, thresholds }: PictureModelManifest, shares: Shares): string => {
  const { explicit } = thresholds;
  const score = explicit.classes.reduce(
    (sum, name) => sum + (shares[classes.indexOf(name)] as number),
    0,
  );
  return (
    (['high', 'medium', 'low'] as const).find((severity) => score >= explicit[severity]) ?? 'none'
  );
};

/** Compares ONNX, tfjs and nsfwjs on the same decoded pixels, in Node. */
export const measureAgreement = async (
  assets: string,
  pictures: AsyncIterable<Frame>,
  counts: AgreementResult['pictures'],
): Promise<AgreementResult> => {
  const manifest = await readPictureManifest(assets);
  const { onnx, tfjs } = await openBackends(assets);
  const nsfwjs: ClassifyFrame = await openNsfwjsInNode(manifest.classes);
  const largest = { onnxFromNsfwjs: 0, tfjsFromNsfwjs: 0, onnxFromTfjs: 0 };
  let otherSeverity = 0;
  const updateLargest = (what: keyof typeof largest, a: Shares, b: Shares): void => {
    largest[what] = Math.max(largest[what], largestDifference(a, b));
  };
  for await (const picture of pictures) {
    const [byOnnx, byTfjs, byNsfwjs] = [
      await onnx(picture),
      await tfjs(picture),
      await nsfwjs(picture),
    ];
    updateLargest('onnxFromNsfwjs', byOnnx, byNsfwjs);
    updateLargest('tfjsFromNsfwjs', byTfjs, byNsfwjs);
    updateLargest('onnxFromTfjs', byOnnx, byTfjs);
    const severities = [byOnnx, byTfjs, byNsfwjs].map((shares) => toSeverity(manifest, shares));
    if (new Set(severities).size > 1) otherSeverity++;
  }
  return { pictures: counts, largest, otherSeverity };
};

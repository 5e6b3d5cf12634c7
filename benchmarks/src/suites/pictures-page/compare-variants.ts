import { preprocess } from '@nightlight/image';
import { createOnnxPictureSession } from '@nightlight/runtime/onnx';
import { createTfjsPictureSession } from '@nightlight/runtime/tfjs';
import { createNightlight } from '@nightlight/sdk';
import type { Variant, VariantComparison } from './compare-variants-result.ts';
import { SIDE } from './first-verdict.ts';
import { type ClassifyPicture, openNsfwjs } from './open-nsfwjs.ts';
import { loadOnnxFiles, loadTfjsFiles, nameClasses } from './picture-files.ts';

/** `/pictures.bin`: RGBA of 224 × 224 pixels, one picture after another. */
const readPictures = async (): Promise<readonly ImageData[]> => {
  const bytes = new Uint8ClampedArray(await (await fetch('/pictures.bin')).arrayBuffer());
  const size = 4 * SIDE * SIDE;
  return Array.from(
    { length: bytes.length / size },
    (_, i) => new ImageData(bytes.slice(i * size, (i + 1) * size), SIDE, SIDE),
  );
};

const openOnnx = async (): Promise<ClassifyPicture> => {
  const { manifest, wasm, model } = await loadOnnxFiles();
  const session = await createOnnxPictureSession(wasm, model);
  return async (picture) => nameClasses(manifest, await session.run(preprocess(picture)));
};

const openTfjs = async (): Promise<ClassifyPicture> => {
  const { manifest, ...files } = await loadTfjsFiles();
  const session = await createTfjsPictureSession(files);
  return async (picture) => nameClasses(manifest, await session.run(preprocess(picture)));
};

/**
 * The whole of `classify()`: in the sealed worker, with hash and rules. A decision
 * contains no classes.
 */
const openProduct = async (): Promise<ClassifyPicture> => {
  const nightlight = await createNightlight({
    assets: '/nightlight/',
    policy: { ageBand: '13-15', region: 'GB' },
    pictures: true,
  });
  return async (picture) => {
    const image = await createImageBitmap(picture);
    const message = { conversation: 'bench', author: 'other', images: [image] } as const;
    const { degraded } = await nightlight.classify(message);
    image.close();
    if (degraded.length > 0) throw new Error(`The answer is ${degraded.join()}.`);
    return {};
  };
};

const largestDifference = (
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): number =>
  Math.max(0, ...Object.keys(a).map((name) => Math.abs((a[name] ?? 0) - (b[name] ?? Number.NaN))));

/**
 * Runs all variants on the same pictures, taking turns, so that a noisy machine affects
 * all alike. All but `product` run on this page's main thread.
 */
const compareVariants = async (rounds: number, warmUp: number): Promise<VariantComparison> => {
  const pictures = await readPictures();
  // tfjs has one WebAssembly backend per page: ours starts it, and nsfwjs uses it too.
  const classifiers: Readonly<Record<Variant, ClassifyPicture>> = {
    onnx: await openOnnx(),
    tfjs: await openTfjs(),
    nsfwjs: await openNsfwjs(),
    product: await openProduct(),
  };
  const variants = Object.keys(classifiers) as Variant[];
  const times: Record<Variant, number[]> = { onnx: [], tfjs: [], nsfwjs: [], product: [] };
  let difference = 0;
  for (let round = -1; round < rounds; round++) {
    for (const picture of round < 0 ? pictures.slice(0, warmUp) : pictures) {
      const verdicts: Partial<Record<Variant, Readonly<Record<string, number>>>> = {};
      for (const variant of variants) {
        const start = performance.now();
        verdicts[variant] = await classifiers[variant](picture);
        if (round >= 0) times[variant].push(performance.now() - start);
      }
      const { nsfwjs = {}, onnx = {}, tfjs = {} } = verdicts;
      difference = Math.max(
        difference,
        largestDifference(onnx, nsfwjs),
        largestDifference(tfjs, nsfwjs),
      );
    }
    // The order rotates, so that no variant always follows the same one.
    variants.push(variants.shift() as Variant);
  }
  return { pictures: pictures.length, rounds, times, difference };
};

Object.assign(globalThis, { compareVariants });

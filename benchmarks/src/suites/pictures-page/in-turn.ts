import { preprocess } from '@nightlight/image';
import { createOnnxPictureSession } from '@nightlight/runtime/onnx';
import { createTfjsPictureSession } from '@nightlight/runtime/tfjs';
import { createNightlight } from '@nightlight/sdk';
import { SIDE } from './first-verdict.ts';
import type { Engine, InTurnRun } from './in-turn-result.ts';
import { type Judge, openNsfwjs } from './open-nsfwjs.ts';
import { byClass, onnxFiles, tfjsFiles } from './picture-files.ts';

/** `/pictures.bin`: RGBA of 224 × 224 pixels, one picture after another. */
const readPictures = async (): Promise<readonly ImageData[]> => {
  const bytes = new Uint8ClampedArray(await (await fetch('/pictures.bin')).arrayBuffer());
  const size = 4 * SIDE * SIDE;
  return Array.from(
    { length: bytes.length / size },
    (_, i) => new ImageData(bytes.slice(i * size, (i + 1) * size), SIDE, SIDE),
  );
};

const openOnnx = async (): Promise<Judge> => {
  const { manifest, wasm, model } = await onnxFiles();
  const session = await createOnnxPictureSession(wasm, model);
  return async (picture) => byClass(manifest, await session.run(preprocess(picture)));
};

const openTfjs = async (): Promise<Judge> => {
  const { manifest, ...files } = await tfjsFiles();
  const session = await createTfjsPictureSession(files);
  return async (picture) => byClass(manifest, await session.run(preprocess(picture)));
};

/**
 * The whole of `classify()`: in the sealed worker, with hash and rules. A decision
 * contains no classes.
 */
const openProduct = async (): Promise<Judge> => {
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
const inTurn = async (rounds: number, warmUp: number): Promise<InTurnRun> => {
  const pictures = await readPictures();
  // tfjs has one WebAssembly backend per page: ours starts it, and nsfwjs uses it too.
  const classifiers: Readonly<Record<Engine, Judge>> = {
    onnx: await openOnnx(),
    tfjs: await openTfjs(),
    nsfwjs: await openNsfwjs(),
    product: await openProduct(),
  };
  const ways = Object.keys(classifiers) as Engine[];
  const times: Record<Engine, number[]> = { onnx: [], tfjs: [], nsfwjs: [], product: [] };
  let difference = 0;
  for (let round = -1; round < rounds; round++) {
    for (const picture of round < 0 ? pictures.slice(0, warmUp) : pictures) {
      const verdicts: Partial<Record<Engine, Readonly<Record<string, number>>>> = {};
      for (const way of ways) {
        const from = performance.now();
        verdicts[way] = await classifiers[way](picture);
        if (round >= 0) times[way].push(performance.now() - from);
      }
      const { nsfwjs = {}, onnx = {}, tfjs = {} } = verdicts;
      difference = Math.max(
        difference,
        largestDifference(onnx, nsfwjs),
        largestDifference(tfjs, nsfwjs),
      );
    }
    // The order rotates, so that no variant always follows the same one.
    ways.push(ways.shift() as Engine);
  }
  return { pictures: pictures.length, rounds, times, difference };
};

Object.assign(globalThis, { inTurn });

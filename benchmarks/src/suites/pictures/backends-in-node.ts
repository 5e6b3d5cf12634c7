import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { preprocess } from '@nightlight/image';
import type { PictureModelManifest, PictureSession } from '@nightlight/runtime';
import { createOnnxPictureSession } from '@nightlight/runtime/onnx';
import { createTfjsPictureSession } from '@nightlight/runtime/tfjs';
import type { Frame } from '@nightlight/sdk/core';

const MODEL = 'pictures/picture-mobilenet';

export const readPictureManifest = async (assets: string): Promise<PictureModelManifest> =>
  JSON.parse(await readFile(join(assets, MODEL, 'manifest.json'), 'utf8'));

/** Probabilities in the order of the manifest's classes. */
export type ClassifyFrame = (picture: Frame) => Promise<ArrayLike<number>>;

const createClassifyFrame =
  (session: PictureSession): ClassifyFrame =>
  (picture) =>
    session.run(preprocess(picture));

/** Our two backends with the files of the assets folder. */
export const openBackends = async (
  assets: string,
): Promise<{ readonly onnx: ClassifyFrame; readonly tfjs: ClassifyFrame }> => {
  const { files } = await readPictureManifest(assets);
  const read = async (path: string) => new Uint8Array(await readFile(join(assets, path)));
  const model = (file: keyof typeof files) => read(join(MODEL, files[file].path));
  const wasm = await read('ort-wasm-simd-threaded.wasm');
  return {
    onnx: createClassifyFrame(await createOnnxPictureSession(wasm, await model('onnx'))),
    tfjs: createClassifyFrame(
      await createTfjsPictureSession({
        wasm: await model('tfjsWasm'),
        topology: await model('tfjsTopology'),
        weights: await model('tfjsWeights'),
      }),
    ),
  };
};

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { preprocess } from '@nightlight/image';
import type { PictureModelManifest, PictureSession } from '@nightlight/runtime';
import { createOnnxPictureSession } from '@nightlight/runtime/onnx';
import { createTfjsPictureSession } from '@nightlight/runtime/tfjs';
import type { Frame } from '@nightlight/sdk/core';

const MODEL = 'pictures/picture-mobilenet';

export const pictureManifest = async (assets: string): Promise<PictureModelManifest> =>
  JSON.parse(await readFile(join(assets, MODEL, 'manifest.json'), 'utf8'));

/** Probabilities in the order of the manifest's classes. */
export type FrameJudge = (picture: Frame) => Promise<ArrayLike<number>>;

const judgeOf =
  (session: PictureSession): FrameJudge =>
  (picture) =>
    session.run(preprocess(picture));

/** Our two backends with the files of the assets folder. */
export const openBackends = async (
  assets: string,
): Promise<{ readonly onnx: FrameJudge; readonly tfjs: FrameJudge }> => {
  const { files } = await pictureManifest(assets);
  const read = async (path: string) => new Uint8Array(await readFile(join(assets, path)));
  const model = (file: keyof typeof files) => read(join(MODEL, files[file].path));
  const wasm = await read('ort-wasm-simd-threaded.wasm');
  return {
    onnx: judgeOf(await createOnnxPictureSession(wasm, await model('onnx'))),
    tfjs: judgeOf(
      await createTfjsPictureSession({
        wasm: await model('tfjsWasm'),
        topology: await model('tfjsTopology'),
        weights: await model('tfjsWeights'),
      }),
    ),
  };
};

import { io, type Tensor, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { type LayersModel, loadLayersModel } from '@tensorflow/tfjs-layers';
import { createSessionQueue } from '../../session-queue.ts';
import { createModelError } from '../model-error.ts';
import {
  checkPixels,
  getPictureShape,
  PICTURE_SIZE,
  type PictureSession,
} from '../picture-session.ts';
import { startWasmBackend } from './wasm-backend.ts';

/** Files of the picture model, named as in its manifest. */
export interface TfjsPictureFiles {
  readonly wasm: Uint8Array<ArrayBuffer>;
  /** JSON with the `modelTopology` and `weightsManifest` of a tfjs layers model. */
  readonly topology: Uint8Array<ArrayBuffer>;
  readonly weights: Uint8Array<ArrayBuffer>;
}

const openModel = async ({ topology, weights }: TfjsPictureFiles): Promise<LayersModel> => {
  try {
    const { modelTopology, weightsManifest } = JSON.parse(new TextDecoder().decode(topology));
    const weightSpecs = (weightsManifest as io.WeightsManifestConfig).flatMap(
      (group) => group.weights,
    );
    const weightData = weights.slice().buffer;
    return await loadLayersModel(io.fromMemory({ modelTopology, weightSpecs, weightData }));
  } catch (cause) {
    throw createModelError('The model could not be opened', cause);
  }
};

/**
 * Opens the picture model in tfjs on WebAssembly, with the weights from nsfwjs. For apps that
 * use tfjs already. Only this folder imports tfjs, so other apps don't load it.
 */
export const createTfjsPictureSession = async (
  files: TfjsPictureFiles,
): Promise<PictureSession> => {
  await startWasmBackend(files.wasm);
  const model = await openModel(files);
  const queue = createSessionQueue();
  return {
    run: (pixels) =>
      queue(async () => {
        checkPixels(pixels, PICTURE_SIZE);
        let output: Tensor | undefined;
        try {
          output = tidy(
            () => model.predict(tensor4d(pixels, getPictureShape(PICTURE_SIZE))) as Tensor,
          );
          return new Float32Array(await output.data());
        } catch (cause) {
          throw createModelError('The model could not read this picture', cause);
        } finally {
          output?.dispose();
        }
      }),
    dispose: () => queue(async () => void model.dispose()),
  };
};

import { io, type Tensor, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { type LayersModel, loadLayersModel } from '@tensorflow/tfjs-layers';
import { sessionQueue } from '../../session-queue.ts';
import { modelError } from '../model-error.ts';
import {
  checkPixels,
  PICTURE_SIZE,
  type PictureSession,
  pictureShape,
} from '../picture-session.ts';
import { startWasmBackend } from './wasm-backend.ts';

/** Files of the picture model, named as in its manifest. */
export interface TfjsPictureFiles {
  readonly wasm: Uint8Array<ArrayBuffer>;
  /** JSON: `modelTopology` and `weightsManifest` of a tfjs layers model. */
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
    throw modelError('The model could not be opened', cause);
  }
};

/**
 * The picture model in tfjs on WebAssembly, with nsfwjs's own weights. For apps that use
 * tfjs anyway; no other file imports tfjs.
 */
export const createTfjsPictureSession = async (
  files: TfjsPictureFiles,
): Promise<PictureSession> => {
  await startWasmBackend(files.wasm);
  const model = await openModel(files);
  const queue = sessionQueue();
  return {
    run: (pixels) =>
      queue(async () => {
        checkPixels(pixels, PICTURE_SIZE);
        let output: Tensor | undefined;
        try {
          output = tidy(
            () => model.predict(tensor4d(pixels, pictureShape(PICTURE_SIZE))) as Tensor,
          );
          return new Float32Array(await output.data());
        } catch (cause) {
          throw modelError('The model could not read this picture', cause);
        } finally {
          output?.dispose();
        }
      }),
    dispose: () => queue(async () => void model.dispose()),
  };
};

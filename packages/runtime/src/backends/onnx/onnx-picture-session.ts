import * as ort from 'onnxruntime-web/wasm';
import type { OrtWasm } from '../../ort-wasm.ts';
import { sessionQueue } from '../../session-queue.ts';
import { modelError } from '../model-error.ts';
import {
  checkPixels,
  PICTURE_SIZE,
  type PictureSession,
  pictureShape,
} from '../picture-session.ts';
import { openOrt } from './open-ort.ts';

/**
 * Opens a picture model with ONNX Runtime from bytes. The file stores its kernels in
 * 8 bits; they are scaled to floats once, on opening (11 MB instead of 2.7), not in
 * every run.
 */
export const createOnnxPictureSession = async (
  wasm: OrtWasm,
  model: Uint8Array<ArrayBuffer>,
  size = PICTURE_SIZE,
): Promise<PictureSession> => {
  const session = await openOrt(wasm, model, { extra: { session: { disable_quant_qdq: '1' } } });
  const queue = sessionQueue();
  return {
    run: (pixels) =>
      queue(async () => {
        checkPixels(pixels, size);
        try {
          const { probabilities } = await session.run({
            pixels: new ort.Tensor('float32', pixels, pictureShape(size)),
          });
          return probabilities?.data as Float32Array<ArrayBuffer>;
        } catch (cause) {
          throw modelError('The model could not read this picture', cause);
        }
      }),
    dispose: () => queue(() => session.release()),
  };
};

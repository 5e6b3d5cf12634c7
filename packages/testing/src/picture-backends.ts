import type { ModelSource } from '@nightlight/core';
import type { PictureSession } from '@nightlight/runtime';
import { createOnnxPictureSession } from '@nightlight/runtime/onnx';
import { createTfjsPictureSession } from '@nightlight/runtime/tfjs';
import { backendFiles } from './picture-model-files.ts';

/** Opens either backend with the same assets. */
export const pictureBackends = (source: ModelSource) => ({
  async onnx(): Promise<PictureSession> {
    const [wasm, model] = await (await backendFiles(source)).onnx();
    return createOnnxPictureSession(wasm, model);
  },
  async tfjs(): Promise<PictureSession> {
    return createTfjsPictureSession(await (await backendFiles(source)).tfjs());
  },
});

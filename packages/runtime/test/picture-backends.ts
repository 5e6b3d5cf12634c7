import type { ModelSource } from '@nightlight/core';
import { createOnnxPictureSession } from '../src/backends/onnx/onnx-picture-session.ts';
import type { PictureSession } from '../src/backends/picture-session.ts';
import { createTfjsPictureSession } from '../src/backends/tfjs/tfjs-picture-session.ts';
import { backendFiles } from './picture-files.ts';

/** Both backends over the same assets. */
export const pictureBackends = (source: ModelSource) => ({
  async onnx(): Promise<PictureSession> {
    const [wasm, model] = await (await backendFiles(source)).onnx();
    return createOnnxPictureSession(wasm, model);
  },
  async tfjs(): Promise<PictureSession> {
    return createTfjsPictureSession(await (await backendFiles(source)).tfjs());
  },
});

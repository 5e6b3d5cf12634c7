import { NightlightError, type PictureDecoder } from '@nightlight/core';
import { createBrowserDecoder } from '@nightlight/image';
import { createOnnxPictureSession } from '@nightlight/runtime/onnx';
import type { CapturedPicture } from '../wire/captured-picture.ts';
import { createCapturedDecoder } from './captured-decoder.ts';
import type { PictureParts } from './open-pictures.ts';

export const decoder = (): PictureDecoder<CapturedPicture> => {
  const browser = createBrowserDecoder();
  return createCapturedDecoder(browser, browser);
};

/** Runs the picture model with ONNX Runtime, which the text model needs anyway. */
export const onnxPictures: PictureParts = {
  decoder,
  async openSession(files) {
    if (files.backend === 'onnx') return createOnnxPictureSession(files.wasm, files.model);
    throw new NightlightError(
      'worker',
      'This worker has no tfjs. Use pictures/nightlight-worker-tfjs.js of the assets folder.',
    );
  },
};

import { createTfjsPictureSession } from '@nightlight/runtime/tfjs';
import type { PictureParts } from './open-pictures.ts';
import { decoder, onnxPictures } from './picture-parts.ts';

/** Runs the picture model with tfjs. */
export const tfjsPictures: PictureParts = {
  decoder,
  openSession: (files) =>
    files.backend === 'tfjs' ? createTfjsPictureSession(files) : onnxPictures.openSession(files),
};

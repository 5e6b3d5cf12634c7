import type { PictureDecoder } from '@nightlight/core';
import { type CapturedPicture, closeFrames, isFrames } from '../wire/captured-picture.ts';

/** Creates a decoder that uses one decoder for files and another for frames. Closes the frames. */
export const createCapturedDecoder = (
  files: PictureDecoder<Blob>,
  bitmaps: PictureDecoder<ImageBitmap>,
): PictureDecoder<CapturedPicture> => ({
  async *decode(picture, options) {
    if (!isFrames(picture)) {
      yield* files.decode(picture, options);
      return;
    }
    try {
      for (const { bitmap, ...place } of picture) {
        for await (const frame of bitmaps.decode(bitmap, options)) yield { ...frame, ...place };
      }
    } finally {
      closeFrames(picture);
    }
  },
});

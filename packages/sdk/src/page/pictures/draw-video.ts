import { readVideoFrames } from '@nightlight/image';
import { type CapturedFrame, closeFrames } from '../../wire/captured-picture.ts';

/** Maximum pixels of a captured frame. Sixteen frames in full size would be half a gigabyte. */
const MAX_FRAME_PIXELS = 1_000_000;

const shrink = async (bitmap: ImageBitmap): Promise<ImageBitmap> => {
  const factor = Math.sqrt(MAX_FRAME_PIXELS / (bitmap.width * bitmap.height));
  if (factor >= 1) return bitmap;
  try {
    return await createImageBitmap(bitmap, {
      resizeWidth: Math.max(1, Math.round(bitmap.width * factor)),
      resizeHeight: Math.max(1, Math.round(bitmap.height * factor)),
      resizeQuality: 'medium',
    });
  } finally {
    bitmap.close();
  }
};

/** Draws frames of a video, with their times. The caller closes them. Rejects if it can't be played. */
export const drawVideo = async (
  source: HTMLVideoElement | Blob,
  signal?: AbortSignal,
): Promise<readonly CapturedFrame[]> => {
  const frames: CapturedFrame[] = [];
  try {
    for await (const { bitmap, at, partly } of readVideoFrames(source, signal ? { signal } : {})) {
      frames.push({ bitmap: await shrink(bitmap), at, partly });
    }
    return frames;
  } catch (error) {
    closeFrames(frames);
    throw error;
  }
};

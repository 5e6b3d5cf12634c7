import { readVideoFrames } from '@nightlight/image';
import { type CapturedFrame, closeFrames } from '../../wire/captured-picture.ts';

/** Pixels of a video's frame that are held: sixteen frames in full size are half a gigabyte. */
const MOST_HELD = 1_000_000;

const shrunk = async (bitmap: ImageBitmap): Promise<ImageBitmap> => {
  const factor = Math.sqrt(MOST_HELD / (bitmap.width * bitmap.height));
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

/** Frames of a video with their times, for the caller to close. Rejects where it can't be played. */
export const drawVideo = async (
  source: HTMLVideoElement | Blob,
  signal?: AbortSignal,
): Promise<readonly CapturedFrame[]> => {
  const frames: CapturedFrame[] = [];
  try {
    for await (const { bitmap, at, partly } of readVideoFrames(source, signal ? { signal } : {})) {
      frames.push({ bitmap: await shrunk(bitmap), at, partly });
    }
    return frames;
  } catch (error) {
    closeFrames(frames);
    throw error;
  }
};

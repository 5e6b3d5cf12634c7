import { type Frame, NightlightError } from '@nightlight/core';
import { checkSize, pictureError } from './limits.ts';

/**
 * Number of pixels that are read back at once. Some browsers refuse canvases of 17
 * million pixels.
 */
const STRIP_PIXELS = 4_000_000;

/** Reads the RGBA pixels of a bitmap or video frame, in strips to keep the canvas small. */
export const readPixels = (
  picture: ImageBitmap | VideoFrame,
  width: number,
  height: number,
): Frame => {
  checkSize(width, height);
  const rows = Math.min(height, Math.max(1, Math.floor(STRIP_PIXELS / width)));
  const context = new OffscreenCanvas(width, rows).getContext('2d', { willReadFrequently: true });
  if (!context) throw new NightlightError('unsupported', 'OffscreenCanvas has no 2D context here.');
  const data = new Uint8ClampedArray(4 * width * height);
  try {
    for (let top = 0; top < height; top += rows) {
      context.clearRect(0, 0, width, rows);
      context.drawImage(picture, 0, -top);
      const strip = context.getImageData(0, 0, width, Math.min(rows, height - top));
      data.set(strip.data, 4 * width * top);
    }
  } catch (cause) {
    throw pictureError(
      'The picture comes from another site, so its pixels can’t be read. Load it with crossorigin="anonymous", or pass the file.',
      cause,
    );
  }
  return { width, height, data };
};

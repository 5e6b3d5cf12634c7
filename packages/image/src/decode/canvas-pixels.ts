import { type Frame, NightlightError } from '@nightlight/core';
import { checkSize, notAPicture } from './limits.ts';

/** Pixels that are read back at once: small engines refuse canvases of 17 million. */
const STRIP = 4_000_000;

/** RGBA of what a canvas can draw. Strip by strip, so that the canvas stays small. */
export const pixelsOf = (
  picture: ImageBitmap | VideoFrame,
  width: number,
  height: number,
): Frame => {
  checkSize(width, height);
  const rows = Math.min(height, Math.max(1, Math.floor(STRIP / width)));
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
    throw notAPicture(
      'The picture comes from another site that keeps its pixels. Load it with crossorigin="anonymous", or give the file.',
      cause,
    );
  }
  return { width, height, data };
};

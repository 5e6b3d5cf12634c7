import { type Frame, NightlightError } from '@nightlight/core';
import { checkSize, notAPicture } from './limits.ts';

/** Pixels read back at once. Some browsers refuse canvases of 17 million pixels. */
const STRIP = 4_000_000;

/** The RGBA of anything a canvas can draw. Read in strips to keep the canvas small. */
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
      'The picture comes from another site, so its pixels can’t be read. Load it with crossorigin="anonymous", or pass the file.',
      cause,
    );
  }
  return { width, height, data };
};

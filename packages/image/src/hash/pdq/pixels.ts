import { NightlightError } from '@nightlight/core';

/**
 * A decoded picture, rows from the top, upright (EXIF orientation already applied).
 * `data` has four bytes per pixel (RGBA, straight alpha, as in `ImageData`) or one
 * (luma). Alpha is ignored, as in the reference.
 */
export interface Pixels {
  readonly data: Uint8ClampedArray | Uint8Array;
  /** Pixels, at least 1. */
  readonly width: number;
  /** Pixels, at least 1. */
  readonly height: number;
}

/** Bytes per pixel: 4 for RGBA, 1 for luma. Throws `invalid-input` if the sizes don't match. */
export const bytesPerPixel = ({ data, width, height }: Pixels): 1 | 4 => {
  const count = width * height;
  if (Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0) {
    if (data.length === count * 4) return 4;
    if (data.length === count) return 1;
  }
  throw new NightlightError(
    'invalid-input',
    `A picture of ${width} × ${height} cannot have ${data.length} bytes: give RGBA (4 a pixel) or luma (1 a pixel).`,
  );
};

import { NightlightError } from '@nightlight/core';

/**
 * A decoded picture, rows from the top, upright (any EXIF turn already done).
 * `data` has four bytes a pixel (RGBA, straight alpha, as `ImageData` has) or
 * one (luma). Alpha is not read, as the reference does not read it.
 */
export interface Pixels {
  readonly data: Uint8ClampedArray | Uint8Array;
  /** Pixels, at least 1. */
  readonly width: number;
  /** Pixels, at least 1. */
  readonly height: number;
}

/** Bytes a pixel: 4 for RGBA, 1 for luma. Throws `invalid-input` where the sizes disagree. */
export const bytesAPixel = ({ data, width, height }: Pixels): 1 | 4 => {
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

import { NightlightError } from '@nightlight/core';

/** Bytes of a file that are read at most: several times what a phone's camera writes. */
export const MOST_BYTES = 64 * 1024 * 1024;
/** Pixels that are decoded at most: 200 MB of RGBA. Phones take up to 50 million. */
export const MOST_PIXELS = 50_000_000;
/** Pixels of a side at most: what canvases of all engines hold. */
export const MOST_SIDE = 16_384;

export const notAPicture = (why: string, cause?: unknown): NightlightError =>
  new NightlightError('invalid-input', why, cause === undefined ? {} : { cause });

/** Throws `invalid-input` for a size that is none or more than may be decoded. */
export const checkSize = (width: number, height: number): void => {
  const isSize = (side: number): boolean => Number.isInteger(side) && side >= 1;
  if (!isSize(width) || !isSize(height)) {
    throw notAPicture('The picture has no pixels. Is it still loading, or closed already?');
  }
  if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS) {
    throw notAPicture(
      `The picture of ${width} × ${height} pixels is too large: a side may have ${MOST_SIDE}, the whole ${MOST_PIXELS}. Make it smaller first.`,
    );
  }
};

/** Throws `invalid-input` for a file that is empty or too long to be read. */
export const checkBytes = (bytes: number): void => {
  if (bytes === 0) throw notAPicture('The file is empty.');
  if (bytes > MOST_BYTES) {
    throw notAPicture(`The file has ${bytes} bytes; at most ${MOST_BYTES} are read.`);
  }
};

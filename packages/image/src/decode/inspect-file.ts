import { isNightlightError } from '@nightlight/core';
import { GIF } from 'image-size/types/gif';
import { HEIF } from 'image-size/types/heif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';
import { readBmpHeader } from './bmp/bmp-header.ts';
import { checkBytes, checkSize, pictureError } from './limits.ts';
import { type PictureType, pictureType } from './picture-type.ts';

const HEADERS = { jpeg: JPG, png: PNG, gif: GIF, webp: WEBP, avif: HEIF };

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the sizes in the header. An AVIF can contain several pictures, such as a mask or
 * tiles.
 */
const readSizes = (bytes: Uint8Array, type: PictureType): readonly Size[] => {
  if (type === 'bmp') return [readBmpHeader(bytes)];
  const size = HEADERS[type].calculate(bytes);
  return size.images ?? [size];
};

/**
 * Returns the type of a file, from its first bytes and header. This is checked before
 * anything is decoded, because a file of a few kilobytes can claim a picture that fills
 * the memory. Throws `invalid-input` if the file is not a picture, has no readable
 * header, or is too large.
 */
export const inspectFile = (bytes: Uint8Array): PictureType => {
  checkBytes(bytes.length);
  const type = pictureType(bytes);
  if (!type) {
    throw pictureError(
      'The file is not a JPEG, PNG, GIF, WebP, AVIF or BMP, whatever its name says.',
    );
  }
  let sizes: readonly Size[];
  try {
    sizes = readSizes(bytes, type);
  } catch (cause) {
    if (isNightlightError(cause)) throw cause;
    throw pictureError(`The ${type} file is broken: its header can't be read.`, cause);
  }
  for (const { width, height } of sizes) checkSize(width, height);
  return type;
};

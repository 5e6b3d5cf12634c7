import { readFile } from 'node:fs/promises';
import type { Frame } from '@nightlight/sdk/core';
import sharp, { type Sharp } from 'sharp';

const readFrame = async (picture: Sharp): Promise<Frame> => {
  const { data, info } = await picture
    .toColourspace('srgb')
    // Transparent pixels would be white for us and black for nsfwjs.
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
};

/**
 * A file's pixels: upright, opaque, at most 2000 per side. Used to compare models on the
 * same input.
 */
export const decodePhoto = async (path: string): Promise<Frame> =>
  readFrame(
    sharp(await readFile(path))
      .autoOrient()
      .resize({ width: 2000, height: 2000, fit: 'inside', withoutEnlargement: true }),
  );

/** Crops a frame to a square and scales it. */
export const cropSquare = ({ data, width, height }: Frame, side: number): Promise<Frame> =>
  readFrame(
    sharp(data, { raw: { width, height, channels: 4 } }).resize({
      width: side,
      height: side,
      fit: 'cover',
    }),
  );

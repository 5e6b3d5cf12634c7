import { type Frame, NightlightError } from '@nightlight/core';
import { PICTURE_SIZE, pictureValues } from '@nightlight/runtime';

/** 0 to 255 as 0 to 1, in single precision like the tensor that nsfwjs divides. */
const SHARE = Float32Array.from({ length: 256 }, (_, value) => value / 255);

/** Where one row or column of the model's picture lies between two of the whole one. */
interface Tap {
  readonly before: number;
  readonly after: number;
  /** 0 at `before`, 1 at `after`. */
  readonly weight: number;
}

/** Corners on corners: the first is the first, the last the last. */
const tapsOf = (from: number, to: number): readonly Tap[] =>
  Array.from({ length: to }, (_, i) => {
    const at = (i * (from - 1)) / (to - 1);
    const before = Math.floor(at);
    return { before, after: Math.min(from - 1, Math.ceil(at)), weight: at - before };
  });

const checkFrame = ({ width, height, data }: Frame): void => {
  const isSize = (size: number): boolean => Number.isInteger(size) && size >= 1;
  if (isSize(width) && isSize(height) && data.length === 4 * width * height) return;
  throw new NightlightError(
    'invalid-input',
    `${data.length} bytes are not the RGBA of a picture of ${width} × ${height} pixels.`,
  );
};

/**
 * Pixels of any size to what a picture model reads (`size` rows and columns, RGB
 * from 0 to 1): the whole picture stretched to a square, bilinear between the nearest
 * four pixels with corners aligned, as nsfwjs does it and the model therefore
 * expects it (fine patterns of large pictures alias). What is transparent stands
 * on white, as most chats show it; nsfwjs would drop the alpha.
 * Throws `invalid-input` where the data isn't of that size.
 */
export const preprocess = (frame: Frame, size = PICTURE_SIZE): Float32Array<ArrayBuffer> => {
  checkFrame(frame);
  const { width, height, data } = frame;
  const rows = tapsOf(height, size);
  const columns = tapsOf(width, size);

  const share = (pixel: number, channel: number): number => {
    const alpha = data[pixel + 3] as number;
    const value = data[pixel + channel] as number;
    if (alpha === 255) return SHARE[value] as number;
    return (value * alpha + 255 * (255 - alpha)) / (255 * 255);
  };

  const pixels = new Float32Array(pictureValues(size));
  let at = 0;
  for (const row of rows) {
    const top = 4 * width * row.before;
    const bottom = 4 * width * row.after;
    for (const column of columns) {
      const left = 4 * column.before;
      const right = 4 * column.after;
      for (let channel = 0; channel < 3; channel++) {
        const topLeft = share(top + left, channel);
        const bottomLeft = share(bottom + left, channel);
        const above = topLeft + (share(top + right, channel) - topLeft) * column.weight;
        const below = bottomLeft + (share(bottom + right, channel) - bottomLeft) * column.weight;
        pixels[at++] = above + (below - above) * row.weight;
      }
    }
  }
  return pixels;
};

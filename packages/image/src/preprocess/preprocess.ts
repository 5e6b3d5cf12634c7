import { type Frame, NightlightError } from '@nightlight/core';
import { countPictureValues, PICTURE_SIZE } from '@nightlight/runtime';

/** Maps 0 to 255 to 0 to 1 in single precision, like the tensor division in nsfwjs. */
const UNIT_VALUES = Float32Array.from({ length: 256 }, (_, value) => value / 255);

/** Source rows or columns of one output row or column. */
interface Tap {
  readonly before: number;
  readonly after: number;
  /** 0 at `before`, 1 at `after`. */
  readonly weight: number;
}

/**
 * Computes the source rows or columns with aligned corners: the first maps to the first,
 * the last to the last.
 */
const createTaps = (from: number, to: number): readonly Tap[] =>
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
    `${data.length} bytes are not RGBA data for a picture of ${width} × ${height} pixels.`,
  );
};

/**
 * Converts pixels of any size to the input of a picture model (`size` rows and columns,
 * RGB from 0 to 1). The whole picture is stretched to a square, bilinear with corners
 * aligned, because nsfwjs does the same and the model was trained for it (fine patterns
 * of large pictures alias). Transparent pixels get a white background, as in most chats;
 * nsfwjs would drop the alpha channel. Throws `invalid-input` if the data doesn't match
 * the size.
 */
export const preprocess = (frame: Frame, size = PICTURE_SIZE): Float32Array<ArrayBuffer> => {
  checkFrame(frame);
  const { width, height, data } = frame;
  const rows = createTaps(height, size);
  const columns = createTaps(width, size);

  const blendWithWhite = (pixel: number, channel: number): number => {
    const alpha = data[pixel + 3] as number;
    const value = data[pixel + channel] as number;
    if (alpha === 255) return UNIT_VALUES[value] as number;
    return (value * alpha + 255 * (255 - alpha)) / (255 * 255);
  };

  const pixels = new Float32Array(countPictureValues(size));
  let at = 0;
  for (const row of rows) {
    const top = 4 * width * row.before;
    const bottom = 4 * width * row.after;
    for (const column of columns) {
      const left = 4 * column.before;
      const right = 4 * column.after;
      for (let channel = 0; channel < 3; channel++) {
        const topLeft = blendWithWhite(top + left, channel);
        const bottomLeft = blendWithWhite(bottom + left, channel);
        const above = topLeft + (blendWithWhite(top + right, channel) - topLeft) * column.weight;
        const below =
          bottomLeft + (blendWithWhite(bottom + right, channel) - bottomLeft) * column.weight;
        pixels[at++] = above + (below - above) * row.weight;
      }
    }
  }
  return pixels;
};

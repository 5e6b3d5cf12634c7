import { bytesPerPixel, type Pixels } from './pixels.ts';

/** Luma, row by row, 0 to 255. */
export interface LumaPlane {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Longer sides are shrunk to this length first, each side on its own, because the
 * reference does so before the filter (DOWNSAMPLE_DIMS, pdq/cpp/io/pdqio.cpp). The
 * reference takes the nearest pixel; here every pixel counts (box average).
 */
export const LONGEST_SIDE = 512;

/** Luma weights of red, green and blue: ITU-R BT.601, as in the reference. */
const RED = 0.299;
const GREEN = 0.587;
const BLUE = 0.114;

/** For each pixel of a side, its index when the side has `to` pixels. */
const mapToCells = (from: number, to: number): Uint16Array =>
  Uint16Array.from({ length: from }, (_, i) => Math.floor((i * to) / from));

/**
 * Computes the luma of a picture, at most 512 × 512. Reads each pixel once and needs at
 * most 1 MiB, whatever the size of the picture.
 */
export const toLumaPlane = (pixels: Pixels): LumaPlane => {
  const step = bytesPerPixel(pixels);
  const { data: bytes } = pixels;
  const width = Math.min(pixels.width, LONGEST_SIDE);
  const height = Math.min(pixels.height, LONGEST_SIDE);
  const columns = mapToCells(pixels.width, width);
  const rows = mapToCells(pixels.height, height);
  const data = new Float32Array(width * height);
  let at = 0;
  for (let y = 0; y < pixels.height; y++) {
    const row = (rows[y] as number) * width;
    for (let x = 0; x < pixels.width; x++, at += step) {
      const luma =
        step === 1
          ? (bytes[at] as number)
          : RED * (bytes[at] as number) +
            GREEN * (bytes[at + 1] as number) +
            BLUE * (bytes[at + 2] as number);
      const cell = row + (columns[x] as number);
      data[cell] = (data[cell] as number) + luma;
    }
  }
  if (width < pixels.width || height < pixels.height) divideByCellSize(data, columns, rows, width);
  return { data, width, height };
};

/** Turns sums into means by the number of pixels in each cell. */
const divideByCellSize = (
  data: Float32Array,
  columns: Uint16Array,
  rows: Uint16Array,
  width: number,
): void => {
  const across = countPerCell(columns, width);
  const down = countPerCell(rows, data.length / width);
  for (let i = 0; i < data.length; i++) {
    const inCell = (across[i % width] as number) * (down[Math.floor(i / width)] as number);
    data[i] = (data[i] as number) / inCell;
  }
};

const countPerCell = (of: Uint16Array, length: number): Uint32Array => {
  const count = new Uint32Array(length);
  for (const cell of of) count[cell] = (count[cell] as number) + 1;
  return count;
};

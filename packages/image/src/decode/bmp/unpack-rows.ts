import { ByteCursor } from '../byte-cursor.ts';
import type { BmpHeader } from './bmp-header.ts';

/** A skipped pixel: not in the colour table, and black. */
export const SKIPPED = 256;

/** Expands colours, stored two per byte or one per byte, to `count` values. */
const expand = (bytes: Uint8Array, count: number, bits: number): number[] =>
  Array.from({ length: count }, (_, i) => {
    if (bits === 8) return bytes[i % bytes.length] as number;
    const packedColours = bytes[(i >> 1) % bytes.length] as number;
    return i % 2 === 0 ? packedColours >> 4 : packedColours & 15;
  });

/**
 * Decodes the RLE4 or RLE8 data of a BMP to colour numbers, row by row in file order;
 * `SKIPPED` for skipped pixels. Pixels past the end of a row and rows past the last are
 * dropped, as in browsers. Throws `invalid-input` for a file without an end marker.
 */
export const unpackRows = (
  bytes: Uint8Array,
  { width, height, bits, from }: BmpHeader,
): Uint16Array => {
  const rows = new Uint16Array(width * height).fill(SKIPPED);
  const file = new ByteCursor(bytes);
  file.take(from);
  let [x, y] = [0, 0];
  const put = (colours: readonly number[]): void => {
    for (const colour of colours) if (x < width) rows[y * width + x++] = colour;
  };
  while (y < height) {
    const [count, value] = [file.u8(), file.u8()];
    if (count > 0) put(expand(Uint8Array.of(value), count, bits));
    else if (value === 0) [x, y] = [0, y + 1];
    else if (value === 1) return rows;
    else if (value === 2) [x, y] = [x + file.u8(), y + file.u8()];
    else {
      const data = file.take(Math.ceil((value * bits) / 8));
      put(expand(data, value, bits));
      file.take(data.length % 2);
    }
  }
  return rows;
};

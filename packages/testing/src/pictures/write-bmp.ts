import { joinBytes } from '@nightlight/image/decode/join-bytes';

const low = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 255);

export interface BmpOptions {
  readonly width: number;
  /** Negative: the first row is the top row. */
  readonly height: number;
  readonly bits: number;
  readonly compression?: number;
  /** Red, green, blue. */
  readonly colours?: readonly (readonly number[])[];
  /** Masks of red, green, blue and alpha; with alpha the header has 108 bytes. */
  readonly masks?: readonly number[];
  readonly data: Uint8Array | readonly number[];
}

/** A BMP with a Windows header. */
export const writeBmp = (options: BmpOptions): Uint8Array<ArrayBuffer> => {
  const { width, height, bits, compression = 0, colours = [], masks = [], data } = options;
  const headerBytes = masks.length === 4 ? 108 : 40;
  const own = masks.flatMap((mask) => low(mask, 4));
  const rest = masks.length === 4 ? new Array(108 - 40 - 16).fill(0) : [];
  const table = colours.flatMap(([red, green, blue]) => [blue, green, red, 0] as number[]);
  const from = 14 + 40 + own.length + rest.length + table.length;
  return joinBytes(
    [0x42, 0x4d, ...low(from + data.length, 4), 0, 0, 0, 0, ...low(from, 4)],
    [...low(headerBytes, 4), ...low(width, 4), ...low(height, 4), 1, 0, ...low(bits, 2)],
    [...low(compression, 4), ...low(data.length, 4), ...low(2835, 4), ...low(2835, 4)],
    [...low(colours.length, 4), 0, 0, 0, 0],
    own,
    rest,
    table,
    data,
  );
};

/** A BMP with an OS/2 header: colours of three bytes, at most 65,535 pixels per side. */
export const writeOldBmp = (
  width: number,
  height: number,
  bits: number,
  colours: readonly (readonly number[])[],
  data: readonly number[],
): Uint8Array<ArrayBuffer> => {
  const table = colours.flatMap(([red, green, blue]) => [blue, green, red] as number[]);
  const from = 26 + table.length;
  return joinBytes(
    [0x42, 0x4d, ...low(from + data.length, 4), 0, 0, 0, 0, ...low(from, 4)],
    [12, 0, 0, 0, ...low(width, 2), ...low(height, 2), 1, 0, ...low(bits, 2)],
    table,
    data,
  );
};

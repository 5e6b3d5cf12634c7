import { ByteCursor } from '../byte-cursor.ts';
import { checkSize, pictureError } from '../limits.ts';

export interface BmpHeader {
  readonly width: number;
  readonly height: number;
  /** The first row of the file is the bottom row of the picture. */
  readonly bottomUp: boolean;
  /** Bits per pixel: 1, 4, 8, 16, 24 or 32. */
  readonly bits: number;
  readonly isRle: boolean;
  /** Masks of red, green, blue and alpha in a pixel of 16 or 32 bits. */
  readonly masks: readonly [number, number, number, number];
  /** Blue, green, red (and an unused byte) of each colour; empty without a table. */
  readonly colours: Uint8Array;
  readonly bytesPerColour: 3 | 4;
  /** Offset of the pixels in the file. */
  readonly from: number;
}

type Masks = BmpHeader['masks'];

/** How pixels are stored, by the header's compression value. */
const ENCODINGS: Readonly<Record<number, 'plain' | 'rle' | 'masked'>> = {
  0: 'plain',
  1: 'rle',
  2: 'rle',
  3: 'masked',
  6: 'masked',
};
const MASKS: Readonly<Record<number, Masks>> = {
  16: [0x7c00, 0x3e0, 0x1f, 0],
  32: [0xff0000, 0xff00, 0xff, 0],
};
const BITS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 4, 8, 16, 24, 32],
  1: [8],
  2: [4],
  3: [16, 32],
  6: [16, 32],
};

interface Size {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly compression: number;
  /** Number of colours in the table; 0 for all. */
  readonly colours: number;
}

/** Reads the OS/2 header (12 bytes) or the Windows header (40 bytes or more). */
const readSize = (file: ByteCursor, isOs2: boolean): Size => {
  if (isOs2) {
    const [width, height] = [file.u16(), file.u16()];
    file.take(2);
    return { width, height, bits: file.u16(), compression: 0, colours: 0 };
  }
  const [width, height] = [file.i32(), file.i32()];
  file.take(2);
  const [bits, compression] = [file.u16(), file.u32()];
  file.take(12);
  return { width, height, bits, compression, colours: file.u32() };
};

const NO_ALPHA = 0;

/**
 * Custom masks follow the first 40 bytes, inside a longer header or after it. A longer
 * header's alpha mask counts even if its other masks don't.
 */
const readMasks = (bytes: Uint8Array, headerBytes: number, { bits, compression }: Size): Masks => {
  const hasMasks = ENCODINGS[compression] === 'masked';
  const [red, green, blue, noAlpha] = MASKS[bits] ?? [0, 0, 0, NO_ALPHA];
  const file = new ByteCursor(bytes);
  file.take(14 + 40);
  const hasAlpha = headerBytes >= 56 ? bits === 32 || hasMasks : compression === 6;
  if (!hasMasks) {
    if (!hasAlpha) return [red, green, blue, noAlpha];
    file.take(12);
    return [red, green, blue, file.u32()];
  }
  return [file.u32(), file.u32(), file.u32(), hasAlpha ? file.u32() : NO_ALPHA];
};

/** Throws `invalid-input` for files that browsers can't read either. */
export const readBmpHeader = (bytes: Uint8Array): BmpHeader => {
  const file = new ByteCursor(bytes);
  file.take(10);
  const [from, headerBytes] = [file.u32(), file.u32()];
  const isOs2 = headerBytes === 12;
  if (!isOs2 && headerBytes < 40) throw pictureError('The BMP has an unknown header.');
  const size = readSize(file, isOs2);
  const { width, bits, compression } = size;
  const height = Math.abs(size.height);
  checkSize(width, height);
  const encoding = ENCODINGS[compression];
  if (!encoding || !BITS[compression]?.includes(bits)) {
    throw pictureError('The BMP has an unknown encoding.');
  }
  const bytesPerColour = isOs2 ? 3 : 4;
  const maskBytes = headerBytes === 40 && encoding === 'masked' ? (compression === 6 ? 16 : 12) : 0;
  const table = 14 + headerBytes + maskBytes;
  const maxColours = bits > 8 ? 0 : 2 ** bits;
  const colourCount = Math.min(size.colours || maxColours, maxColours);
  return {
    ...{ width, height, bits, from, bytesPerColour },
    bottomUp: size.height > 0,
    isRle: encoding === 'rle',
    masks: readMasks(bytes, headerBytes, size),
    colours: bytes.subarray(table, table + colourCount * bytesPerColour),
  };
};

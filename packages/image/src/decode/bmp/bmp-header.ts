import { ByteCursor } from '../byte-cursor.ts';
import { checkSize, notAPicture } from '../limits.ts';

export interface BmpHeader {
  readonly width: number;
  readonly height: number;
  /** The first row of the file is the lowest of the picture. */
  readonly fromBelow: boolean;
  /** Bits a pixel: 1, 4, 8, 16, 24 or 32. */
  readonly bits: number;
  readonly packed: boolean;
  /** Where red, green, blue and alpha lie in a pixel of 16 or 32 bits. */
  readonly masks: readonly [number, number, number, number];
  /** Blue, green, red (and a byte of no meaning) of every colour; empty without a table. */
  readonly colours: Uint8Array;
  readonly bytesAColour: 3 | 4;
  /** Where the pixels begin in the file. */
  readonly from: number;
}

type Masks = BmpHeader['masks'];

/** How pixels are written, by the number that the header has for it. */
const WRITTEN: Readonly<Record<number, 'plain' | 'packed' | 'masked'>> = {
  0: 'plain',
  1: 'packed',
  2: 'packed',
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
  /** How many colours the table says that it has; 0 for all. */
  readonly colours: number;
}

/** The header of OS/2, of 12 bytes, or that of Windows, of 40 or more. */
const readSize = (file: ByteCursor, short: boolean): Size => {
  if (short) {
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
 * Masks of the file's own stand behind the first 40 bytes, inside a longer header
 * or after it. A longer header's alpha counts where its other masks don't.
 */
const readMasks = (bytes: Uint8Array, headerBytes: number, { bits, compression }: Size): Masks => {
  const masked = WRITTEN[compression] === 'masked';
  const [red, green, blue, none] = MASKS[bits] ?? [0, 0, 0, NO_ALPHA];
  const file = new ByteCursor(bytes);
  file.take(14 + 40);
  const hasAlpha = headerBytes >= 56 ? bits === 32 || masked : compression === 6;
  if (!masked) {
    if (!hasAlpha) return [red, green, blue, none];
    file.take(12);
    return [red, green, blue, file.u32()];
  }
  return [file.u32(), file.u32(), file.u32(), hasAlpha ? file.u32() : NO_ALPHA];
};

/** Throws `invalid-input` for what no browser reads either. */
export const readBmpHeader = (bytes: Uint8Array): BmpHeader => {
  const file = new ByteCursor(bytes);
  file.take(10);
  const [from, headerBytes] = [file.u32(), file.u32()];
  const short = headerBytes === 12;
  if (!short && headerBytes < 40) throw notAPicture('The BMP has an unknown header.');
  const size = readSize(file, short);
  const { width, bits, compression } = size;
  const height = Math.abs(size.height);
  checkSize(width, height);
  const written = WRITTEN[compression];
  if (!written || !BITS[compression]?.includes(bits)) {
    throw notAPicture('The BMP is written in a way that isn’t known.');
  }
  const bytesAColour = short ? 3 : 4;
  const masksBehind =
    headerBytes === 40 && written === 'masked' ? (compression === 6 ? 16 : 12) : 0;
  const table = 14 + headerBytes + masksBehind;
  const most = bits > 8 ? 0 : 2 ** bits;
  const held = Math.min(size.colours || most, most);
  return {
    ...{ width, height, bits, from, bytesAColour },
    fromBelow: size.height > 0,
    packed: written === 'packed',
    masks: readMasks(bytes, headerBytes, size),
    colours: bytes.subarray(table, table + held * bytesAColour),
  };
};

import { writeBmp, writeOldBmp } from './write-bmp.ts';

type Rgba = readonly [number, number, number, number];

export interface DrawnBmp {
  readonly name: string;
  readonly file: Uint8Array<ArrayBuffer>;
  /** RGBA, row by row from the top. */
  readonly rows: readonly (readonly Rgba[])[];
  /** False if browsers display it differently. */
  readonly isSeenByAll: boolean;
}

/** Black, white, red, green, blue. */
const [K, W, R, G, B]: readonly [Rgba, Rgba, Rgba, Rgba, Rgba] = [
  [0, 0, 0, 255],
  [255, 255, 255, 255],
  [255, 0, 0, 255],
  [0, 255, 0, 255],
  [0, 0, 255, 255],
];
const ALPHA_OF_NOTHING = 'of 32 bits with room for alpha and none in it';
const SKIPPED = 'of 8 bits, equal pixels counted, some skipped';
const TOO_MANY = 'of 8 bits, equal pixels counted, more than there is room for';
/** Newer versions of Chromium leave pixels that a file doesn't set transparent. Others paint them. */
const SEEN_DIFFERENTLY = [ALPHA_OF_NOTHING, SKIPPED, TOO_MANY];
const none: Rgba = [0, 0, 0, 0];
const colours = [K, W, R, G, B].map((colour) => colour.slice(0, 3));
const low = (values: readonly number[], bytes: number): number[] =>
  values.flatMap((value) => Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 255));

/** Every BMP variant in use, with widths that need row padding. */
const DRAWN: readonly Omit<DrawnBmp, 'isSeenByAll'>[] = [
  {
    name: 'of 1 bit, nine pixels wide',
    file: writeBmp({
      ...{ width: 9, height: 2, bits: 1, colours: colours.slice(0, 2) },
      data: [0b10101010, 0b10000000, 0, 0, 0b01010101, 0, 0, 0],
    }),
    rows: [
      [K, W, K, W, K, W, K, W, K],
      [W, K, W, K, W, K, W, K, W],
    ],
  },
  {
    name: 'of 4 bits, three pixels wide',
    file: writeBmp({
      ...{ width: 3, height: 2, bits: 4, colours },
      data: [0x23, 0x40, 0, 0, 0x10, 0x20, 0, 0],
    }),
    rows: [
      [W, K, R],
      [R, G, B],
    ],
  },
  {
    name: 'of 8 bits, from above',
    file: writeBmp({
      ...{ width: 5, height: -2, bits: 8, colours },
      data: [0, 1, 2, 3, 4, 0, 0, 0, 4, 3, 2, 1, 0, 0, 0, 0],
    }),
    rows: [
      [K, W, R, G, B],
      [B, G, R, W, K],
    ],
  },
  {
    name: 'of 8 bits, with a colour that is not in its table',
    file: writeBmp({ ...{ width: 2, height: 1, bits: 8, colours }, data: [2, 200, 0, 0] }),
    rows: [[R, K]],
  },
  {
    name: 'of 16 bits, five a colour',
    file: writeBmp({
      ...{ width: 3, height: 1, bits: 16 },
      data: [...low([0x7c00, 0x03e0, 0x001f], 2), 0, 0],
    }),
    rows: [[R, G, B]],
  },
  {
    name: 'of 16 bits, six for green',
    file: writeBmp({
      ...{ width: 3, height: 1, bits: 16, compression: 3, masks: [0xf800, 0x07e0, 0x001f] },
      data: [...low([0xf800, 0x07e0, 0x001f], 2), 0, 0],
    }),
    rows: [[R, G, B]],
  },
  {
    name: 'of 24 bits',
    file: writeBmp({
      ...{ width: 2, height: 2, bits: 24 },
      data: [255, 0, 0, 255, 255, 255, 0, 0, 0, 0, 255, 0, 255, 0, 0, 0],
    }),
    rows: [
      [R, G],
      [B, W],
    ],
  },
  {
    name: 'of 24 bits, with bytes behind its end',
    file: writeBmp({ ...{ width: 1, height: 1, bits: 24 }, data: [0, 0, 255, 0, 9, 9, 9, 9, 9] }),
    rows: [[R]],
  },
  {
    name: 'of 32 bits, whose fourth byte means nothing',
    file: writeBmp({
      ...{ width: 2, height: 1, bits: 32 },
      data: low([0x00ff0000, 0x800000ff], 4),
    }),
    rows: [[R, B]],
  },
  {
    name: 'of 32 bits with alpha',
    file: writeBmp({
      ...{ width: 3, height: 1, bits: 32, compression: 3 },
      masks: [0xff0000, 0xff00, 0xff, 0xff000000],
      data: low([0xffff0000, 0x8000ff00, 0], 4),
    }),
    rows: [[R, [0, 255, 0, 128], none]],
  },
  {
    name: ALPHA_OF_NOTHING,
    file: writeBmp({
      ...{ width: 2, height: 1, bits: 32, compression: 3 },
      masks: [0xff0000, 0xff00, 0xff, 0xff000000],
      data: low([0x00ff0000, 0x000000ff], 4),
    }),
    rows: [[R, B]],
  },
  {
    name: 'of 8 bits, equal pixels counted',
    file: writeBmp({
      ...{ width: 6, height: 2, bits: 8, compression: 1, colours },
      data: [4, 2, 2, 3, 0, 0, 0, 5, 0, 1, 2, 3, 4, 0, 1, 1, 0, 1],
    }),
    rows: [
      [K, W, R, G, B, W],
      [R, R, R, R, G, G],
    ],
  },
  {
    name: SKIPPED,
    file: writeBmp({
      ...{ width: 4, height: 2, bits: 8, compression: 1, colours },
      data: [1, 2, 0, 2, 1, 1, 2, 3, 0, 1],
    }),
    rows: [
      [K, K, G, G],
      [R, K, K, K],
    ],
  },
  {
    name: 'of 4 bits, equal pixels counted',
    file: writeBmp({
      ...{ width: 5, height: 2, bits: 4, compression: 2, colours },
      data: [5, 0x23, 0, 0, 0, 5, 0x01, 0x23, 0x40, 0, 0, 1],
    }),
    rows: [
      [K, W, R, G, B],
      [R, G, R, G, R],
    ],
  },
  {
    name: TOO_MANY,
    file: writeBmp({
      ...{ width: 2, height: 2, bits: 8, compression: 1, colours },
      data: [5, 2, 0, 0, 1, 3, 0, 0, 2, 4, 0, 1],
    }),
    rows: [
      [G, K],
      [R, R],
    ],
  },
  {
    name: 'of 32 bits, plain, with a long header that has room for alpha',
    file: writeBmp({
      ...{ width: 2, height: 1, bits: 32 },
      masks: [1, 2, 3, 0xff000000],
      data: low([0xffff0000, 0x800000ff], 4),
    }),
    rows: [[R, [0, 0, 255, 128]]],
  },
  {
    name: 'of OS/2',
    file: writeOldBmp(2, 1, 8, [...colours, ...Array(251).fill([9, 9, 9])], [2, 4, 0, 0]),
    rows: [[R, B]],
  },
];

export const BMPS: readonly DrawnBmp[] = DRAWN.map((bmp) => ({
  ...bmp,
  isSeenByAll: !SEEN_DIFFERENTLY.includes(bmp.name),
}));

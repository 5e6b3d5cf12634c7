/**
 * Writes tiny-pictures.ts: node packages/testing/src/pictures/make-tiny-pictures.mjs
 * Four fields of one colour each, in every file type that is decoded.
 */
import { writeFileSync } from 'node:fs';
import sharp from 'sharp';

const [width, height] = [32, 16];
const FIELDS = [
  [200, 30, 40],
  [30, 160, 60],
  [40, 60, 200],
  [240, 240, 240],
];
const pixels = new Uint8Array(width * height * 3);
for (let i = 0; i < width * height; i++) {
  const right = i % width >= width / 2;
  const below = Math.floor(i / width) >= height / 2;
  pixels.set(FIELDS[2 * below + right], 3 * i);
}
const drawn = () => sharp(pixels, { raw: { width, height, channels: 3 } });
/** Pixels with their own alpha. */
const withAlpha = (alpha) =>
  drawn().joinChannel(
    Uint8Array.from({ length: width * height }, (_, i) => alpha(i)),
    {
      raw: { width, height, channels: 1 },
    },
  );
const half = () => withAlpha((i) => (i % width < width / 2 ? 255 : 0));
const faint = () => withAlpha(() => 128);
const jpeg = { quality: 100, chromaSubsampling: '4:4:4' };

/** A header and rows from the bottom, blue first; 32 × 3 bytes need no padding. */
const bmp = () => {
  const file = Buffer.alloc(54 + pixels.length);
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let i = 0; i < width * height; i++) {
    const row = height - 1 - Math.floor(i / width);
    const [red, green, blue] = pixels.subarray(3 * i, 3 * i + 3);
    file.set([blue, green, red], 54 + 3 * (row * width + (i % width)));
  }
  return file;
};

const pictures = {
  png: await drawn().png().toBuffer(),
  jpeg: await drawn().jpeg(jpeg).toBuffer(),
  webp: await drawn().webp({ lossless: true }).toBuffer(),
  avif: await drawn().avif({ lossless: true }).toBuffer(),
  gif: await drawn().gif().toBuffer(),
  bmp: bmp(),
  grey: await drawn().toColourspace('b-w').png().toBuffer(),
  deep: await drawn().toColourspace('rgb16').png().toBuffer(),
  /** Stored sideways, with an orientation. */
  turned: await drawn()
    .rotate(270)
    .withExif({})
    .withMetadata({ orientation: 6 })
    .jpeg(jpeg)
    .toBuffer(),
  /** The same colours in the wider Display P3. */
  wide: await drawn().withIccProfile('p3').png().toBuffer(),
  wideJpeg: await drawn().withIccProfile('p3').jpeg(jpeg).toBuffer(),
  wideWebp: await drawn().withIccProfile('p3').webp({ lossless: true }).toBuffer(),
  /** The right half is fully transparent, with colours hidden under it. */
  clear: await half().png().toBuffer(),
  clearWebp: await half().webp({ lossless: true }).toBuffer(),
  clearAvif: await half().avif({ lossless: true }).toBuffer(),
  clearGif: await half().gif().toBuffer(),
  /** All of it half transparent. */
  faint: await faint().png().toBuffer(),
  faintWebp: await faint().webp({ lossless: true }).toBuffer(),
};

const lines = Object.entries(pictures).map(
  ([name, file]) => `  ${name}: '${file.toString('base64')}',`,
);
writeFileSync(
  new URL('tiny-pictures.ts', import.meta.url),
  `// Written by make-tiny-pictures.mjs.
/** Files of four fields, ${width} × ${height} pixels, in base64. */
const FILES = {
${lines.join('\n')}
} as const;

export type TinyPicture = keyof typeof FILES;
export const TINY_PICTURES = Object.keys(FILES) as TinyPicture[];
export const TINY = { width: ${width}, height: ${height} } as const;
/** Red, green, blue, of the fields from left to right, from top to bottom. */
export const FIELDS = ${JSON.stringify(FIELDS)} as const;

export const tinyPicture = (name: TinyPicture): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(FILES[name]), (character) => character.charCodeAt(0));
`,
);

/**
 * `node packages/testing/src/pictures/make-tiny-pictures.mjs` writes tiny-pictures.ts: four fields of
 * one colour each, in every supported file type.
 */
import sharp from 'sharp';
import { drawFields, FIELDS, height, width, writeTinyFiles } from './tiny-fields.mjs';

const pixels = drawFields();
const openPixels = () => sharp(pixels, { raw: { width, height, channels: 3 } });
/** Adds an alpha channel; `alpha` returns the value of pixel `i`. */
const addAlpha = (alpha) =>
  openPixels().joinChannel(
    Uint8Array.from({ length: width * height }, (_, i) => alpha(i)),
    {
      raw: { width, height, channels: 1 },
    },
  );
const openHalfClear = () => addAlpha((i) => (i % width < width / 2 ? 255 : 0));
const openFaint = () => addAlpha(() => 128);
const jpeg = { quality: 100, chromaSubsampling: '4:4:4' };

/** A header, then rows from bottom to top in BGR. Rows of 32 × 3 bytes need no padding. */
const encodeBmp = () => {
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
  png: await openPixels().png().toBuffer(),
  jpeg: await openPixels().jpeg(jpeg).toBuffer(),
  webp: await openPixels().webp({ lossless: true }).toBuffer(),
  avif: await openPixels().avif({ lossless: true }).toBuffer(),
  gif: await openPixels().gif().toBuffer(),
  bmp: encodeBmp(),
  grey: await openPixels().toColourspace('b-w').png().toBuffer(),
  deep: await openPixels().toColourspace('rgb16').png().toBuffer(),
  /** Stored rotated, with an EXIF orientation. */
  turned: await openPixels()
    .rotate(270)
    .withExif({})
    .withMetadata({ orientation: 6 })
    .jpeg(jpeg)
    .toBuffer(),
  /** The same colours in the wider Display P3. */
  wide: await openPixels().withIccProfile('p3').png().toBuffer(),
  wideJpeg: await openPixels().withIccProfile('p3').jpeg(jpeg).toBuffer(),
  wideWebp: await openPixels().withIccProfile('p3').webp({ lossless: true }).toBuffer(),
  /** The right half is fully transparent, with hidden colours. */
  clear: await openHalfClear().png().toBuffer(),
  clearWebp: await openHalfClear().webp({ lossless: true }).toBuffer(),
  clearAvif: await openHalfClear().avif({ lossless: true }).toBuffer(),
  clearGif: await openHalfClear().gif().toBuffer(),
  /** Half transparent everywhere. */
  faint: await openFaint().png().toBuffer(),
  faintWebp: await openFaint().webp({ lossless: true }).toBuffer(),
};

writeTinyFiles({
  module: 'tiny-pictures',
  type: 'TinyPicture',
  comment: `Files of four fields, ${width} × ${height} pixels, in base64.`,
  files: pictures,
  constants: `export const TINY = { width: ${width}, height: ${height} } as const;
/** Red, green, blue of the fields, from left to right, from top to bottom. */
export const FIELDS = ${JSON.stringify(FIELDS)} as const;
`,
});

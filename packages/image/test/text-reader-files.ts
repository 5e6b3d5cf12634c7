import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { OcrAssets } from '../src/ocr/plane-reader.ts';

const require = createRequire(import.meta.url);
const fileOf = (name: string, path: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(dirname(require.resolve(`${name}/package.json`)), path)));

/** The OCR files for English, from the packages that contain them. */
export const ocrAssets = (): OcrAssets => ({
  wasm: fileOf('tesseract.js-core', 'tesseract-core-simd-lstm.wasm'),
  languages: [
    {
      code: 'eng',
      data: fileOf('@tesseract.js-data/eng', '4.0.0_best_int/eng.traineddata.gz'),
    },
  ],
});

/** The pixels of a picture in this folder. */
export const frameOfFile = async (path: string) => {
  const file = new URL(path, import.meta.url).pathname;
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({
    resolveWithObject: true,
  });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
};

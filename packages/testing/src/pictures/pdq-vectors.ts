import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Pixels } from '@nightlight/image';
import sharp from 'sharp';

const FOLDER = fileURLToPath(new URL('pdq/', import.meta.url));

/** The output of Meta's reference for a picture: see pdq/SOURCE.md. */
export interface Expected {
  readonly hash: string;
  readonly quality: number;
}

export const EXPECTED: Readonly<Record<string, Expected>> = JSON.parse(
  readFileSync(`${FOLDER}expected.json`, 'utf8'),
);

export const fileOf = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(FOLDER + name));

/** A reference picture as RGBA. */
export const pixelsOf = async (name: string): Promise<Pixels> => {
  const { data, info } = await sharp(fileOf(name))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
};

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashToHex, pdq } from '@nightlight/image';
import sharp from 'sharp';
import { countDifferentBits } from './count-different-bits.ts';

/** One of Meta's test pictures, and how much our hash differs from the reference's. */
export interface VectorResult {
  readonly picture: string;
  /** Different bits of 256. */
  readonly bitsOff: number;
  /** Quality according to the reference; below 50 a hash should be discarded. */
  readonly quality: number;
  readonly qualityOff: number;
}

/** `folder` contains pictures and `expected.json`. */
export const measureVectors = async (folder: string): Promise<readonly VectorResult[]> => {
  const expected: Record<string, { hash: string; quality: number }> = JSON.parse(
    await readFile(join(folder, 'expected.json'), 'utf8'),
  );
  const results: VectorResult[] = [];
  for (const [picture, { hash, quality }] of Object.entries(expected)) {
    const { data, info } = await sharp(join(folder, picture))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const own = pdq({ data, width: info.width, height: info.height });
    results.push({
      picture,
      bitsOff: countDifferentBits(hashToHex(own.hash), hash),
      quality,
      qualityOff: Math.abs(own.quality - quality),
    });
  }
  return results;
};

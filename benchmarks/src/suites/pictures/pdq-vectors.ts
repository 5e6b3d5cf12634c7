import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashToHex, pdq } from '@nightlight/image';
import sharp from 'sharp';
import { bitsOff } from './bits-off.ts';

/** A picture of Meta's, and how far from its reference's hash ours is. */
export interface VectorResult {
  readonly picture: string;
  /** Bits of 256. */
  readonly bitsOff: number;
  /** By the reference; below 50 a hash is to be discarded. */
  readonly quality: number;
  readonly qualityOff: number;
}

/** `folder` has pictures and `expected.json`, as packages/image/test/pdq does. */
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
      bitsOff: bitsOff(hashToHex(own.hash), hash),
      quality,
      qualityOff: Math.abs(own.quality - quality),
    });
  }
  return results;
};

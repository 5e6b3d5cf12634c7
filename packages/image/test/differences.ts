import type { Frame } from '@nightlight/core';
import type { PictureSession } from '@nightlight/runtime';
import { distance } from '../src/hash/pdq/distance.ts';
import { pdq } from '../src/hash/pdq/pdq.ts';
import { preprocess } from '../src/preprocess/preprocess.ts';

/** How much two decodings of one file differ. */
export interface Difference {
  /** The largest difference of any channel of any visible pixel, 0 to 255. */
  readonly pixel: number;
  /** The mean over all pixels. */
  readonly mean: number;
  /** Bits of the PDQ hash, if its quality is at least 50. */
  readonly bits: number;
  /** The largest difference of any class's probability. */
  readonly score: number;
}

export const NONE: Difference = { pixel: 0, mean: 0, bits: 0, score: 0 };

/** The maximum of both. */
export const worse = (a: Difference, b: Difference): Difference => ({
  pixel: Math.max(a.pixel, b.pixel),
  mean: Math.max(a.mean, b.mean),
  bits: Math.max(a.bits, b.bits),
  score: Math.max(a.score, b.score),
});

const pixelDifference = (a: Frame, b: Frame) => {
  let [pixel, sum] = [0, 0];
  for (let at = 0; at < a.data.length; at++) {
    const alpha = at | 3;
    if (at !== alpha && a.data[alpha] === 0 && b.data[alpha] === 0) continue;
    const off = Math.abs((a.data[at] as number) - (b.data[at] as number));
    pixel = Math.max(pixel, off);
    sum += off;
  }
  return { pixel, mean: sum / a.data.length };
};

const bitDifference = (a: Frame, b: Frame): number => {
  const [one, other] = [pdq(a), pdq(b)];
  return Math.min(one.quality, other.quality) < 50 ? 0 : distance(one.hash, other.hash);
};

export const differenceOf = async (
  a: Frame,
  b: Frame,
  session: PictureSession,
): Promise<Difference> => {
  const [one, other] = [await session.run(preprocess(a)), await session.run(preprocess(b))];
  const score = one.reduce((most, p, i) => Math.max(most, Math.abs(p - (other[i] as number))), 0);
  return { ...pixelDifference(a, b), bits: bitDifference(a, b), score };
};

import { frequencies } from './frequencies.ts';
import { lumaPlane } from './luma-plane.ts';
import { ORIENTATIONS, turned } from './orientations.ts';
import { type Hash, hashOfStrengths } from './pdq-hash.ts';
import type { Pixels } from './pixels.ts';
import { quality } from './quality.ts';
import { shrink } from './shrink.ts';

/** What PDQ says of a picture. */
export interface Pdq {
  /** The hash of the picture as it lies. */
  readonly hash: Hash;
  /** The hashes of the picture laid in the eight ways, in the order of `ORIENTATIONS`. */
  readonly orientations: readonly Hash[];
  /** 0 (nothing to see) to 100. Below 50 a hash says too little to be matched. */
  readonly quality: number;
}

/** Pictures with a shorter side have quality 0: the reference tried none that is smaller. */
const SHORTEST_SIDE = 5;

/**
 * PDQ, Meta's hash that stays nearly the same when a picture is resized, saved
 * again or recoloured. Written from the published description: "The TMK+PDQF
 * Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm", Facebook, 2019,
 * and the constants of its reference (github.com/facebook/ThreatExchange, pdq,
 * BSD licence). Pure; throws `invalid-input` where `data` does not fit the sizes.
 */
export const pdq = (pixels: Pixels): Pdq => {
  const grid = shrink(lumaPlane(pixels));
  const strengths = frequencies(grid);
  const orientations = ORIENTATIONS.map((to) => hashOfStrengths(turned(strengths, to)));
  const tooSmall = Math.min(pixels.width, pixels.height) < SHORTEST_SIDE;
  return {
    hash: orientations[0] as Hash,
    orientations,
    quality: tooSmall ? 0 : quality(grid),
  };
};

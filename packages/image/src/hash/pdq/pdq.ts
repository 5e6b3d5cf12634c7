import { transformGrid } from './frequencies.ts';
import { toLumaPlane } from './luma-plane.ts';
import { ORIENTATIONS, turnCoefficients } from './orientations.ts';
import { type Hash, hashCoefficients } from './pdq-hash.ts';
import type { Pixels } from './pixels.ts';
import { measureQuality } from './quality.ts';
import { shrink } from './shrink.ts';

/** The PDQ hash of a picture. */
export interface Pdq {
  /** The hash of the picture in its own orientation. */
  readonly hash: Hash;
  /** The hashes of all eight orientations, in the order of `ORIENTATIONS`. */
  readonly orientations: readonly Hash[];
  /** 0 (no detail) to 100. Below 50 a hash is not used for matching. */
  readonly quality: number;
}

/** Pictures with a shorter side get quality 0: the reference was not tested with smaller ones. */
const SHORTEST_SIDE = 5;

/**
 * Computes PDQ, Meta's perceptual hash, which hardly changes when a picture is resized,
 * recompressed or recoloured. Written from the published description ("The TMK+PDQF
 * Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm", Facebook, 2019) and the
 * constants of its reference (github.com/facebook/ThreatExchange, pdq, BSD licence).
 * Pure. Throws `invalid-input` if `data` does not match the sizes.
 */
export const pdq = (pixels: Pixels): Pdq => {
  const grid = shrink(toLumaPlane(pixels));
  const coefficients = transformGrid(grid);
  const orientations = ORIENTATIONS.map((to) =>
    hashCoefficients(turnCoefficients(coefficients, to)),
  );
  const isTooSmall = Math.min(pixels.width, pixels.height) < SHORTEST_SIDE;
  return {
    hash: orientations[0] as Hash,
    orientations,
    quality: isTooSmall ? 0 : measureQuality(grid),
  };
};

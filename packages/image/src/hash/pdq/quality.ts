import { GRID } from './shrink.ts';

/** By this the sum of steps is divided: tuned by hand by the authors of PDQ. */
const SCALE = 90;

/**
 * How much there is to see in the 64 × 64 picture, 0 (a plain surface) to 100.
 * Each step between neighbours counts in whole hundredths of the range, so that
 * a soft slope counts for nothing.
 */
export const quality = (grid: Float32Array): number => {
  let sum = 0;
  const step = (from: number, to: number): number =>
    Math.floor((Math.abs((grid[from] as number) - (grid[to] as number)) * 100) / 255);
  for (let row = 0; row < GRID; row++) {
    for (let column = 0; column < GRID; column++) {
      const at = row * GRID + column;
      if (row + 1 < GRID) sum += step(at, at + GRID);
      if (column + 1 < GRID) sum += step(at, at + 1);
    }
  }
  return Math.min(100, Math.floor(sum / SCALE));
};

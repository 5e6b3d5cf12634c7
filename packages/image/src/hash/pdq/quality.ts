import { GRID } from './shrink.ts';

/** Divisor for the sum of steps, tuned by hand by the authors of PDQ. */
const SCALE = 90;

/**
 * Measures how much detail the 64 × 64 picture has, from 0 (a plain surface) to 100.
 * Steps between neighbours are rounded down to hundredths of the range, so that soft
 * gradients don't count.
 */
export const measureQuality = (grid: Float32Array): number => {
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

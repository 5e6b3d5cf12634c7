import { GRID } from './shrink.ts';

/** Number of frequencies per direction: 1 to 16, without 0 (the overall brightness). */
export const KEPT = 16;

/** The discrete cosine transform (DCT-II), frequencies 1 to 16 of 64 samples: 16 × 64. */
const COSINES = Float32Array.from({ length: KEPT * GRID }, (_, i) => {
  const frequency = Math.floor(i / GRID) + 1;
  const sample = i % GRID;
  return Math.sqrt(2 / GRID) * Math.cos((Math.PI / (2 * GRID)) * frequency * (2 * sample + 1));
});

/** 16 × 16 coefficients, row by row: vertical frequency by row, horizontal by column. */
export const frequencies = (grid: Float32Array): Float32Array => {
  const down = new Float32Array(KEPT * GRID);
  for (let row = 0; row < KEPT; row++) {
    for (let column = 0; column < GRID; column++) {
      let sum = 0;
      for (let k = 0; k < GRID; k++) {
        sum += (COSINES[row * GRID + k] as number) * (grid[k * GRID + column] as number);
      }
      down[row * GRID + column] = sum;
    }
  }
  const both = new Float32Array(KEPT * KEPT);
  for (let row = 0; row < KEPT; row++) {
    for (let column = 0; column < KEPT; column++) {
      let sum = 0;
      for (let k = 0; k < GRID; k++) {
        sum += (down[row * GRID + k] as number) * (COSINES[column * GRID + k] as number);
      }
      both[row * KEPT + column] = sum;
    }
  }
  return both;
};

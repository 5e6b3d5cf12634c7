import { GRID } from './shrink.ts';

/**
 * Number of frequencies per direction: 1 to 16. Frequency 0, the overall brightness, is
 * left out.
 */
export const FREQUENCIES = 16;

/**
 * The matrix of the discrete cosine transform (DCT-II): frequencies 1 to 16 of 64
 * samples, 16 × 64 values.
 */
const COSINES = Float32Array.from({ length: FREQUENCIES * GRID }, (_, i) => {
  const frequency = Math.floor(i / GRID) + 1;
  const sample = i % GRID;
  return Math.sqrt(2 / GRID) * Math.cos((Math.PI / (2 * GRID)) * frequency * (2 * sample + 1));
});

/**
 * Transforms the grid to 16 × 16 coefficients, row by row: vertical frequency by row,
 * horizontal by column.
 */
export const transformGrid = (grid: Float32Array): Float32Array => {
  const vertical = new Float32Array(FREQUENCIES * GRID);
  for (let row = 0; row < FREQUENCIES; row++) {
    for (let column = 0; column < GRID; column++) {
      let sum = 0;
      for (let k = 0; k < GRID; k++) {
        sum += (COSINES[row * GRID + k] as number) * (grid[k * GRID + column] as number);
      }
      vertical[row * GRID + column] = sum;
    }
  }
  const coefficients = new Float32Array(FREQUENCIES * FREQUENCIES);
  for (let row = 0; row < FREQUENCIES; row++) {
    for (let column = 0; column < FREQUENCIES; column++) {
      let sum = 0;
      for (let k = 0; k < GRID; k++) {
        sum += (vertical[row * GRID + k] as number) * (COSINES[column * GRID + k] as number);
      }
      coefficients[row * FREQUENCIES + column] = sum;
    }
  }
  return coefficients;
};

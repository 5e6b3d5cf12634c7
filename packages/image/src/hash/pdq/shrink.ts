import { boxFilter } from './box-filter.ts';
import type { LumaPlane } from './luma-plane.ts';

/** Rows and columns of the small picture that PDQ looks at. */
export const GRID = 64;

/** Two box filters in a row make a tent (Jarosz, "Fast Image Convolutions", 2001). */
const PASSES = 2;

/** Half a cell of the grid a pass, rounded up, so that two passes cover one cell. */
const windowSize = (side: number): number => Math.ceil(side / (2 * GRID));

/** Blurs, then takes the pixel in the middle of each cell: 64 × 64, row by row, 0 to 255. */
export const shrink = ({ data, width, height }: LumaPlane): Float32Array => {
  const plane = Float32Array.from(data);
  const between = new Float32Array(data.length);
  for (let pass = 0; pass < PASSES; pass++) {
    for (let y = 0; y < height; y++) {
      const row = { start: y * width, length: width, stride: 1 };
      boxFilter(plane, between, row, windowSize(width));
    }
    for (let x = 0; x < width; x++) {
      const column = { start: x, length: height, stride: width };
      boxFilter(between, plane, column, windowSize(height));
    }
  }
  const grid = new Float32Array(GRID * GRID);
  for (let row = 0; row < GRID; row++) {
    const y = Math.floor(((row + 0.5) * height) / GRID);
    for (let column = 0; column < GRID; column++) {
      const x = Math.floor(((column + 0.5) * width) / GRID);
      grid[row * GRID + column] = plane[y * width + x] as number;
    }
  }
  return grid;
};

import { averageAt, averageColumns, averageRows, createWindow } from './box-filter.ts';
import type { LumaPlane } from './luma-plane.ts';

/** Rows and columns of the grid that PDQ hashes. */
export const GRID = 64;

/** Half a cell of the grid, rounded up, so that two passes cover one cell. */
const windowSize = (side: number): number => Math.ceil(side / (2 * GRID));

/** The pixel in the middle of each cell. */
const cellCentres = (side: number): readonly number[] =>
  Array.from({ length: GRID }, (_, i) => Math.floor(((i + 0.5) * side) / GRID));

/**
 * Blurs the picture, then takes the middle pixel of each cell: 64 × 64 values, row by
 * row, 0 to 255. Two box filters in a row make a tent filter (Jarosz, "Fast Image
 * Convolutions", 2001). The second is computed only for the pixels that are taken.
 */
export const shrink = ({ data, width, height }: LumaPlane): Float32Array => {
  const across = createWindow(windowSize(width));
  const down = createWindow(windowSize(height));
  const blurred = averageColumns(averageRows(data, width, across), width, down);
  const columns = cellCentres(width);
  const narrowed = new Float32Array(GRID * height);
  for (let y = 0; y < height; y++) {
    const row = { start: y * width, length: width, stride: 1 };
    for (let i = 0; i < GRID; i++) {
      narrowed[y * GRID + i] = averageAt(blurred, row, columns[i] as number, across);
    }
  }
  const grid = new Float32Array(GRID * GRID);
  for (const [i, y] of cellCentres(height).entries()) {
    for (let start = 0; start < GRID; start++) {
      const column = { start, length: height, stride: GRID };
      grid[i * GRID + start] = averageAt(narrowed, column, y, down);
    }
  }
  return grid;
};

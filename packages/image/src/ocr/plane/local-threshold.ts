/**
 * Half the side of the square that each pixel is compared with: about a letter and its
 * surroundings.
 */
const RADIUS = 20;
/**
 * Sauvola's k: how much darker than its surroundings ink is (Sauvola and Pietikäinen
 * 2000: 0.2 to 0.5).
 */
const K = 0.3;
/** The maximum deviation of grey values. */
const MAX_DEVIATION = 128;

/**
 * Marks pixels that are darker than their surroundings, 1 or 0 each. The threshold of a
 * pixel comes from the mean and deviation around it, so that nothing stands out in flat
 * or faint areas.
 */
export const localThreshold = (
  data: Uint8Array,
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> => {
  const ink = new Uint8Array(width * height);
  // Column sums over the rows around the current one, updated row by row.
  const sums = new Uint32Array(width);
  const squares = new Float64Array(width);
  const count = (row: number, sign: 1 | -1): void => {
    for (let x = 0, at = row * width; x < width; x++, at++) {
      const value = data[at] as number;
      sums[x] = (sums[x] as number) + sign * value;
      squares[x] = (squares[x] as number) + sign * value * value;
    }
  };
  for (let row = 0; row < Math.min(RADIUS, height); row++) count(row, 1);
  for (let y = 0; y < height; y++) {
    if (y + RADIUS < height) count(y + RADIUS, 1);
    if (y - RADIUS - 1 >= 0) count(y - RADIUS - 1, -1);
    const rows = Math.min(height - 1, y + RADIUS) - Math.max(0, y - RADIUS) + 1;
    let sum = 0;
    let square = 0;
    for (let x = 0; x < Math.min(RADIUS, width); x++) {
      sum += sums[x] as number;
      square += squares[x] as number;
    }
    for (let x = 0; x < width; x++) {
      if (x + RADIUS < width) {
        sum += sums[x + RADIUS] as number;
        square += squares[x + RADIUS] as number;
      }
      if (x - RADIUS - 1 >= 0) {
        sum -= sums[x - RADIUS - 1] as number;
        square -= squares[x - RADIUS - 1] as number;
      }
      const columns = Math.min(width - 1, x + RADIUS) - Math.max(0, x - RADIUS) + 1;
      const n = rows * columns;
      const mean = sum / n;
      const deviation = Math.sqrt(Math.max(0, square / n - mean * mean));
      const threshold = mean * (1 + K * (deviation / MAX_DEVIATION - 1));
      if ((data[y * width + x] as number) < threshold) ink[y * width + x] = 1;
    }
  }
  return ink;
};

/** Half the side of the square around a pixel that it is compared with: a letter and what surrounds it. */
const AROUND = 20;
/** How much darker than its surroundings ink is (Sauvola and Pietikäinen 2000: .2 to .5). */
const DARKER = 0.3;
/** The largest deviation that grey values can have. */
const MAX_DEVIATION = 128;

/**
 * Which pixels are darker than what surrounds them, 1 or 0 each: the threshold of a pixel
 * comes from mean and deviation around it, so that nothing stands out of flat or faint areas.
 */
export const localThreshold = (
  data: Uint8Array,
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> => {
  const ink = new Uint8Array(width * height);
  // Sums over columns of the rows around the one at hand, moved down row by row.
  const sums = new Uint32Array(width);
  const squares = new Float64Array(width);
  const count = (row: number, sign: 1 | -1): void => {
    for (let x = 0, at = row * width; x < width; x++, at++) {
      const value = data[at] as number;
      sums[x] = (sums[x] as number) + sign * value;
      squares[x] = (squares[x] as number) + sign * value * value;
    }
  };
  for (let row = 0; row < Math.min(AROUND, height); row++) count(row, 1);
  for (let y = 0; y < height; y++) {
    if (y + AROUND < height) count(y + AROUND, 1);
    if (y - AROUND - 1 >= 0) count(y - AROUND - 1, -1);
    const rows = Math.min(height - 1, y + AROUND) - Math.max(0, y - AROUND) + 1;
    let sum = 0;
    let square = 0;
    for (let x = 0; x < Math.min(AROUND, width); x++) {
      sum += sums[x] as number;
      square += squares[x] as number;
    }
    for (let x = 0; x < width; x++) {
      if (x + AROUND < width) {
        sum += sums[x + AROUND] as number;
        square += squares[x + AROUND] as number;
      }
      if (x - AROUND - 1 >= 0) {
        sum -= sums[x - AROUND - 1] as number;
        square -= squares[x - AROUND - 1] as number;
      }
      const columns = Math.min(width - 1, x + AROUND) - Math.max(0, x - AROUND) + 1;
      const n = rows * columns;
      const mean = sum / n;
      const deviation = Math.sqrt(Math.max(0, square / n - mean * mean));
      const threshold = mean * (1 + DARKER * (deviation / MAX_DEVIATION - 1));
      if ((data[y * width + x] as number) < threshold) ink[y * width + x] = 1;
    }
  }
  return ink;
};

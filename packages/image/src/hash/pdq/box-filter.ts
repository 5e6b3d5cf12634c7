/**
 * A window of `size` elements, `floor(size / 2)` of them after its centre. At the ends
 * of a line it is cut off. `size` is 1 to the length of the line.
 */
export interface Window {
  readonly ahead: number;
  readonly behind: number;
}

export const createWindow = (size: number): Window => {
  const ahead = Math.floor(size / 2);
  return { ahead, behind: size - 1 - ahead };
};

/** Moving average along each row of a plane. */
export const averageRows = (
  from: Float32Array,
  width: number,
  { ahead, behind }: Window,
): Float32Array => {
  const to = new Float32Array(from.length);
  for (let row = 0; row < from.length; row += width) {
    let sum = 0;
    for (let x = 0; x < ahead; x++) sum += from[row + x] as number;
    let count = ahead;
    let x = 0;
    // The window grows, slides, then shrinks.
    for (; x <= behind; x++) {
      if (x + ahead < width) {
        sum += from[row + x + ahead] as number;
        count++;
      }
      to[row + x] = sum / count;
    }
    for (; x + ahead < width; x++) {
      sum += (from[row + x + ahead] as number) - (from[row + x - behind - 1] as number);
      to[row + x] = sum / count;
    }
    for (; x < width; x++) {
      sum -= from[row + x - behind - 1] as number;
      count--;
      to[row + x] = sum / count;
    }
  }
  return to;
};

/**
 * Moving average along each column. All columns are processed together, so memory is
 * read in order.
 */
export const averageColumns = (
  from: Float32Array,
  width: number,
  { ahead, behind }: Window,
): Float32Array => {
  const height = from.length / width;
  const to = new Float32Array(from.length);
  const sums = new Float64Array(width);
  const add = (row: number, sign: 1 | -1): void => {
    for (let x = 0; x < width; x++) {
      sums[x] = (sums[x] as number) + sign * (from[row * width + x] as number);
    }
  };
  for (let y = 0; y < ahead; y++) add(y, 1);
  for (let y = 0; y < height; y++) {
    if (y + ahead < height) add(y + ahead, 1);
    if (y > behind) add(y - behind - 1, -1);
    const count = Math.min(height, y + ahead + 1) - Math.max(0, y - behind);
    for (let x = 0; x < width; x++) to[y * width + x] = (sums[x] as number) / count;
  }
  return to;
};

/** Elements of a plane: first index, count, and stride. */
export interface Line {
  readonly start: number;
  readonly length: number;
  readonly stride: number;
}

/** The average of the window around one element of a line. */
export const averageAt = (
  from: Float32Array,
  { start, length, stride }: Line,
  position: number,
  { ahead, behind }: Window,
): number => {
  const first = Math.max(0, position - behind);
  const end = Math.min(length, position + ahead + 1);
  let sum = 0;
  for (let i = first; i < end; i++) sum += from[start + i * stride] as number;
  return sum / (end - first);
};

/**
 * A window of `size` elements, of which `floor(size / 2)` come after the element it stands for;
 * at the ends of a line it holds what is there. `size` is 1 to the line's length.
 */
export interface Window {
  readonly ahead: number;
  readonly behind: number;
}

export const windowOf = (size: number): Window => {
  const ahead = Math.floor(size / 2);
  return { ahead, behind: size - 1 - ahead };
};

/** Moving average along every row of a plane. */
export const averageRows = (
  from: Float32Array,
  width: number,
  { ahead, behind }: Window,
): Float32Array => {
  const to = new Float32Array(from.length);
  for (let row = 0; row < from.length; row += width) {
    let sum = 0;
    for (let x = 0; x < ahead; x++) sum += from[row + x] as number;
    let held = ahead;
    let x = 0;
    // The window grows, slides, shrinks.
    for (; x <= behind; x++) {
      if (x + ahead < width) {
        sum += from[row + x + ahead] as number;
        held++;
      }
      to[row + x] = sum / held;
    }
    for (; x + ahead < width; x++) {
      sum += (from[row + x + ahead] as number) - (from[row + x - behind - 1] as number);
      to[row + x] = sum / held;
    }
    for (; x < width; x++) {
      sum -= from[row + x - behind - 1] as number;
      held--;
      to[row + x] = sum / held;
    }
  }
  return to;
};

/** Moving average along every column, all columns side by side: memory is read as it lies. */
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
    const held = Math.min(height, y + ahead + 1) - Math.max(0, y - behind);
    for (let x = 0; x < width; x++) to[y * width + x] = (sums[x] as number) / held;
  }
  return to;
};

/** Elements of a plane: the first, how many there are, how far apart. */
export interface Line {
  readonly start: number;
  readonly length: number;
  readonly stride: number;
}

/** The average of the window that stands for one place of a line. */
export const averageAt = (
  from: Float32Array,
  { start, length, stride }: Line,
  place: number,
  { ahead, behind }: Window,
): number => {
  const first = Math.max(0, place - behind);
  const end = Math.min(length, place + ahead + 1);
  let sum = 0;
  for (let i = first; i < end; i++) sum += from[start + i * stride] as number;
  return sum / (end - first);
};

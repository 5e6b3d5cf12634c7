/** A row or a column of a plane: its first element, how many there are, how far apart. */
export interface Line {
  readonly start: number;
  readonly length: number;
  readonly stride: number;
}

/**
 * Moving average along one line. The window has `size` elements, of which
 * `floor(size / 2)` come after the element it stands for; at the ends it holds
 * what is there. `size` is 1 to the line's length.
 */
export const boxFilter = (from: Float32Array, to: Float32Array, line: Line, size: number): void => {
  const { start, length, stride } = line;
  const ahead = Math.floor(size / 2);
  const behind = size - 1 - ahead;
  let sum = 0;
  let held = 0;
  for (let i = 0; i < ahead; i++) {
    sum += from[start + i * stride] as number;
    held++;
  }
  for (let i = 0; i < length; i++) {
    if (i + ahead < length) {
      sum += from[start + (i + ahead) * stride] as number;
      held++;
    }
    if (i > behind) {
      sum -= from[start + (i - behind - 1) * stride] as number;
      held--;
    }
    to[start + i * stride] = sum / held;
  }
};

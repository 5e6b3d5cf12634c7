/** A group of connected ink pixels. */
export interface Component {
  readonly left: number;
  readonly top: number;
  /** Last column and row, inclusive. */
  readonly right: number;
  readonly bottom: number;
  readonly pixels: number;
}

export interface Components {
  /** The component of each pixel, counted from 1; 0 for pixels without ink. */
  readonly labels: Int32Array;
  /** By label; `undefined` for labels that were merged into another. */
  readonly list: readonly (Component | undefined)[];
}

/**
 * Connected components with eight neighbours. Two passes with a union of labels
 * (Rosenfeld and Pfaltz 1966).
 */
export const components = (ink: Uint8Array, width: number, height: number): Components => {
  const labels = new Int32Array(width * height);
  const parent: number[] = [0];
  const root = (label: number): number => {
    let at = label;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (ink[at] === 0) continue;
      let label = 0;
      const join = (neighbour: number): void => {
        if (neighbour === 0 || neighbour === label) return;
        if (label === 0) label = neighbour;
        else {
          const a = root(label);
          const b = root(neighbour);
          if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
        }
      };
      if (x > 0) join(labels[at - 1] as number);
      if (y > 0) {
        join(labels[at - width] as number);
        if (x > 0) join(labels[at - width - 1] as number);
        if (x + 1 < width) join(labels[at - width + 1] as number);
      }
      if (label === 0) {
        label = parent.length;
        parent.push(label);
      }
      labels[at] = label;
    }
  }
  const boxes: ({ -readonly [K in keyof Component]: Component[K] } | undefined)[] = new Array(
    parent.length,
  );
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (labels[at] === 0) continue;
      const label = root(labels[at] as number);
      labels[at] = label;
      const box = boxes[label];
      if (!box) boxes[label] = { left: x, right: x, top: y, bottom: y, pixels: 1 };
      else {
        box.left = Math.min(box.left, x);
        box.right = Math.max(box.right, x);
        box.bottom = y;
        box.pixels++;
      }
    }
  }
  return { labels, list: boxes };
};

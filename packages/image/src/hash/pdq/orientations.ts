import { KEPT } from './frequencies.ts';

/** How a picture may have been turned or mirrored, by the reference's names. */
export interface Orientation {
  readonly name:
    | 'upright'
    | 'rotate-90'
    | 'rotate-180'
    | 'rotate-270'
    | 'flip-x'
    | 'flip-y'
    | 'flip-plus-1'
    | 'flip-minus-1';
  /** Rows become columns, after the mirroring. */
  readonly transposed: boolean;
  /** Top and bottom change places. */
  readonly rowsMirrored: boolean;
  /** Left and right change places. */
  readonly columnsMirrored: boolean;
}

const orientation = (
  name: Orientation['name'],
  transposed: boolean,
  rowsMirrored: boolean,
  columnsMirrored: boolean,
): Orientation => ({ name, transposed, rowsMirrored, columnsMirrored });

/** The eight ways to lay a rectangle, in the reference's order. */
export const ORIENTATIONS: readonly Orientation[] = [
  orientation('upright', false, false, false),
  orientation('rotate-90', true, false, true),
  orientation('rotate-180', false, true, true),
  orientation('rotate-270', true, true, false),
  orientation('flip-x', false, true, false),
  orientation('flip-y', false, false, true),
  orientation('flip-plus-1', true, false, false),
  orientation('flip-minus-1', true, true, true),
];

/**
 * The strengths that the turned picture would have: a mirrored direction turns
 * the sign of its odd frequencies (1, 3, …), which stand in the even places.
 */
export const turned = (strengths: Float32Array, to: Orientation): Float32Array => {
  const out = new Float32Array(strengths.length);
  for (let row = 0; row < KEPT; row++) {
    for (let column = 0; column < KEPT; column++) {
      const turnedByRow = to.rowsMirrored && row % 2 === 0;
      const turnedByColumn = to.columnsMirrored && column % 2 === 0;
      const value = strengths[row * KEPT + column] as number;
      const at = to.transposed ? column * KEPT + row : row * KEPT + column;
      out[at] = turnedByRow !== turnedByColumn ? -value : value;
    }
  }
  return out;
};

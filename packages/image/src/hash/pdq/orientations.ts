import { FREQUENCIES } from './frequencies.ts';

/** How a picture is rotated or mirrored, with the reference's names. */
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
  /** Rows become columns, after mirroring. */
  readonly transposed: boolean;
  /** Top and bottom are swapped. */
  readonly rowsMirrored: boolean;
  /** Left and right are swapped. */
  readonly columnsMirrored: boolean;
}

const orientation = (
  name: Orientation['name'],
  transposed: boolean,
  rowsMirrored: boolean,
  columnsMirrored: boolean,
): Orientation => ({ name, transposed, rowsMirrored, columnsMirrored });

/** The eight orientations of a rectangle, in the reference's order. */
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
 * Returns the coefficients of the rotated or mirrored picture. Mirroring a direction
 * flips the sign of its odd frequencies (1, 3, …), which are at the even indexes.
 */
export const turnCoefficients = (coefficients: Float32Array, to: Orientation): Float32Array => {
  const out = new Float32Array(coefficients.length);
  for (let row = 0; row < FREQUENCIES; row++) {
    for (let column = 0; column < FREQUENCIES; column++) {
      const turnedByRow = to.rowsMirrored && row % 2 === 0;
      const turnedByColumn = to.columnsMirrored && column % 2 === 0;
      const value = coefficients[row * FREQUENCIES + column] as number;
      const at = to.transposed ? column * FREQUENCIES + row : row * FREQUENCIES + column;
      out[at] = turnedByRow !== turnedByColumn ? -value : value;
    }
  }
  return out;
};

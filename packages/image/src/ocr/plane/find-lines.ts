import type { Component, Components } from './components.ts';

/** A component that is darker than everything around it: a letter, or a dot of one. */
export interface Mark extends Component {
  readonly label: number;
  /** Mean grey of its ink and of its surroundings. */
  readonly ink: number;
  readonly paper: number;
  /** Approximate stroke width in pixels. */
  readonly stroke: number;
}

/** Letters in a row. */
export interface LetterRow {
  readonly letters: readonly Mark[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Height of the typical letter in pixels. */
  readonly height: number;
  /** Slope in pixels down per pixel to the right; 0 if level. */
  readonly slope: number;
}

/** Minimum height of a letter in pixels, and maximum as a share of the plane. */
const MIN_HEIGHT = 6;
const MAX_HEIGHT = 0.4;
/** Minimum difference in grey between ink and surroundings. */
const MIN_CONTRAST = 36;
/** Maximum deviation of the surroundings, as a share of the contrast. */
const MAX_DEVIATION = 0.6;
/**
 * Maximum stroke width of a letter, as a share of its height; objects in the background
 * are more solid.
 */
const MAX_STROKE = 0.45;
/** Minimum number of letters in a row. */
const MIN_LETTERS = 3;
/** Maximum gap to the next letter, in heights of the larger. */
const MAX_GAP = 1.1;
/**
 * Maximum difference between a letter's ink and the median ink, as a share of the
 * contrast, and maximum ratio of heights.
 */
const MAX_INK_DIFFERENCE = 0.25;
const MAX_HEIGHT_RATIO = 2.4;
/**
 * Ink difference above which a mark is probably not a letter, if another mark inside its
 * box has the median ink.
 */
const OUTER_INK_DIFFERENCE = 0.1;
/** Maximum number of letters examined: more are leaves or grain. */
const MAX_LETTERS = 6000;

const heightOf = ({ top, bottom }: Component): number => bottom - top + 1;
const widthOf = ({ left, right }: Component): number => right - left + 1;

const isLetter = (one: Mark, width: number, height: number): boolean => {
  const high = heightOf(one);
  const wide = widthOf(one);
  if (high < MIN_HEIGHT || high > MAX_HEIGHT * height || wide > 0.8 * width) return false;
  if (wide > 12 * high || high > 12 * wide) return false;
  return one.pixels >= 0.1 * high * wide && one.stroke <= MAX_STROKE * high;
};

/** Distance to the surroundings in pixels: directly at the edge the colours mix. */
const EDGE_DISTANCE = 2;

/** Finds the components that stand out from their surroundings, of any size, by label. */
export const findMarks = (
  { labels, list }: Components,
  data: Uint8Array,
  width: number,
  height: number,
): ReadonlyMap<number, Mark> => {
  const inks = new Float64Array(list.length);
  const rings = new Float64Array(list.length);
  const squares = new Float64Array(list.length);
  const counts = new Uint32Array(list.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const label = labels[at] as number;
      if (label === 0) continue;
      inks[label] = (inks[label] as number) + (data[at] as number);
      const addPixel = (there: number): void => {
        if (labels[there] === label) return;
        const value = data[there] as number;
        rings[label] = (rings[label] as number) + value;
        squares[label] = (squares[label] as number) + value * value;
        counts[label] = (counts[label] as number) + 1;
      };
      if (x >= EDGE_DISTANCE) addPixel(at - EDGE_DISTANCE);
      if (x + EDGE_DISTANCE < width) addPixel(at + EDGE_DISTANCE);
      if (y >= EDGE_DISTANCE) addPixel(at - EDGE_DISTANCE * width);
      if (y + EDGE_DISTANCE < height) addPixel(at + EDGE_DISTANCE * width);
    }
  }
  const marks = new Map<number, Mark>();
  list.forEach((one, label) => {
    const count = counts[label] as number;
    if (!one || count === 0) return;
    const ink = (inks[label] as number) / one.pixels;
    const paper = (rings[label] as number) / count;
    const deviation = Math.sqrt(Math.max(0, (squares[label] as number) / count - paper * paper));
    const contrast = paper - ink;
    if (contrast < MIN_CONTRAST || deviation > MAX_DEVIATION * contrast) return;
    // Each edge pixel was counted `EDGE_DISTANCE` times.
    const stroke = (2 * EDGE_DISTANCE * one.pixels) / count;
    marks.set(label, { ...one, label, ink, paper, stroke });
  });
  return marks;
};

const areNeighbours = (a: Mark, b: Mark): boolean => {
  const high = Math.max(heightOf(a), heightOf(b));
  const low = Math.min(heightOf(a), heightOf(b));
  if (high > 2.6 * low) return false;
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + 1;
  const contrast = Math.min(a.paper - a.ink, b.paper - b.ink);
  return overlap >= 0.5 * low && Math.abs(a.ink - b.ink) <= 0.4 * contrast;
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** Fits a least-squares line through the centres of the letters and returns its slope. */
const fitSlope = (letters: readonly Mark[]): number => {
  const n = letters.length;
  const xs = letters.map(({ left, right }) => (left + right) / 2);
  const ys = letters.map(({ top, bottom }) => (top + bottom) / 2);
  const meanX = xs.reduce((sum, x) => sum + x, 0) / n;
  const meanY = ys.reduce((sum, y) => sum + y, 0) / n;
  let up = 0;
  let along = 0;
  for (let i = 0; i < n; i++) {
    const x = (xs[i] as number) - meanX;
    up += x * ((ys[i] as number) - meanY);
    along += x * x;
  }
  return along === 0 ? 0 : up / along;
};

/**
 * Whether one box is inside the other. This happens if the background shows through the
 * hole of an o.
 */
export const isInside = (inner: Component, outer: Component): boolean =>
  inner !== outer &&
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** Removes marks with a different ink or size, such as objects behind the letters. */
const removeOutliers = (letters: readonly Mark[]): readonly Mark[] => {
  const ink = median(letters.map((one) => one.ink));
  const contrast = median(letters.map((one) => one.paper)) - ink;
  const height = median(letters.map(heightOf));
  return letters.filter(
    (one) =>
      Math.abs(one.ink - ink) <= MAX_INK_DIFFERENCE * contrast &&
      heightOf(one) <= MAX_HEIGHT_RATIO * height &&
      MAX_HEIGHT_RATIO * heightOf(one) >= height,
  );
};

/**
 * Of two marks in one box, removes the inner one, which usually shows through the hole
 * of a letter. If only the inner one has the median ink, removes the outer one, which is
 * an object around a letter.
 */
const removeHoles = (letters: readonly Mark[]): readonly Mark[] => {
  const ink = median(letters.map((one) => one.ink));
  const contrast = median(letters.map((one) => one.paper)) - ink;
  const inkDifference = (one: Mark): number => Math.abs(one.ink - ink) / contrast;
  const isAround = (outer: Mark, inner: Mark): boolean =>
    inkDifference(outer) > OUTER_INK_DIFFERENCE && 2 * inkDifference(inner) < inkDifference(outer);
  return letters.filter((one) =>
    letters.every((other) => {
      if (isInside(one, other)) return isAround(other, one);
      return !isInside(other, one) || !isAround(one, other);
    }),
  );
};

const toRow = (letters: readonly Mark[]): LetterRow => ({
  letters,
  left: Math.min(...letters.map(({ left }) => left)),
  top: Math.min(...letters.map(({ top }) => top)),
  right: Math.max(...letters.map(({ right }) => right)),
  bottom: Math.max(...letters.map(({ bottom }) => bottom)),
  height: median(letters.map(heightOf)),
  slope: fitSlope(letters),
});

/**
 * Finds rows of letter-shaped marks that are next to each other and have similar height
 * and ink.
 */
export const findRows = (
  marks: Iterable<Mark>,
  width: number,
  height: number,
): readonly LetterRow[] => {
  const letters = [...marks]
    .filter((one) => isLetter(one, width, height))
    .sort((a, b) => a.left - b.left)
    .slice(0, MAX_LETTERS);
  const group = letters.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (group[at] !== at) at = group[at] = group[group[at] as number] as number;
    return at;
  };
  const highest = letters.reduce((most, one) => Math.max(most, heightOf(one)), 0);
  letters.forEach((a, i) => {
    for (let j = i + 1; j < letters.length; j++) {
      const b = letters[j] as Mark;
      const gap = b.left - a.right;
      if (gap > MAX_GAP * highest) break;
      if (gap > MAX_GAP * Math.max(heightOf(a), heightOf(b)) || !areNeighbours(a, b)) continue;
      group[root(i)] = root(j);
    }
  });
  const rows = new Map<number, Mark[]>();
  letters.forEach((letter, i) => {
    const own = rows.get(root(i));
    if (own) own.push(letter);
    else rows.set(root(i), [letter]);
  });
  return [...rows.values()]
    .map(removeOutliers)
    .map(removeHoles)
    .filter((row) => row.length >= MIN_LETTERS)
    .map(toRow);
};

import type { Component, Components } from './components.ts';

/** A component that stands out: dark, on something lighter all around. A letter, or a dot of one. */
export interface Mark extends Component {
  readonly label: number;
  /** Mean grey of its ink and of what lies around it. */
  readonly ink: number;
  readonly paper: number;
  /** Pixels across its strokes, about. */
  readonly stroke: number;
}

/** Letters that stand in a row. */
export interface LetterRow {
  readonly letters: readonly Mark[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Rows of pixels of the typical letter. */
  readonly height: number;
  /** How far it rises, down a pixel to the right; 0 where it is level. */
  readonly slope: number;
}

/** Rows of pixels that a letter has at least and, as a share of the plane, at most. */
const LEAST_HEIGHT = 6;
const MAX_HEIGHT = 0.4;
/** Grey values between ink and what is around it. */
const LEAST_CONTRAST = 36;
/** Deviation of what is around a letter, as a share of the contrast. */
const MAX_UNEVEN = 0.6;
/** How thick the strokes of a letter are at most, as a share of its height: a thing behind it has none. */
const MAX_STROKE = 0.45;
/** Letters that make a row. */
const LEAST_LETTERS = 3;
/** Gap to the next letter, in heights of the larger. */
const MAX_GAP = 1.1;
/** How far the ink of a letter may be from that of most, as a share of the contrast, and its height. */
const LIKE_INK = 0.25;
const MAX_HIGHER = 2.4;
/** The same, from which a mark is hardly a letter where another in its box has the ink of most. */
const OTHER_INK = 0.1;
/** Letters that are looked at: more are leaves or grain. */
const MAX_LETTERS = 6000;

const heightOf = ({ top, bottom }: Component): number => bottom - top + 1;
const widthOf = ({ left, right }: Component): number => right - left + 1;

const isLetter = (one: Mark, width: number, height: number): boolean => {
  const high = heightOf(one);
  const wide = widthOf(one);
  if (high < LEAST_HEIGHT || high > MAX_HEIGHT * height || wide > 0.8 * width) return false;
  if (wide > 12 * high || high > 12 * wide) return false;
  return one.pixels >= 0.1 * high * wide && one.stroke <= MAX_STROKE * high;
};

/** Two pixels away: next to the edge the colours mix. */
const APART = 2;

/** Components that stand out, of any size, by their labels. */
export const marksOf = (
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
      const look = (there: number): void => {
        if (labels[there] === label) return;
        const value = data[there] as number;
        rings[label] = (rings[label] as number) + value;
        squares[label] = (squares[label] as number) + value * value;
        counts[label] = (counts[label] as number) + 1;
      };
      if (x >= APART) look(at - APART);
      if (x + APART < width) look(at + APART);
      if (y >= APART) look(at - APART * width);
      if (y + APART < height) look(at + APART * width);
    }
  }
  const marks = new Map<number, Mark>();
  list.forEach((one, label) => {
    const count = counts[label] as number;
    if (!one || count === 0) return;
    const ink = (inks[label] as number) / one.pixels;
    const paper = (rings[label] as number) / count;
    const uneven = Math.sqrt(Math.max(0, (squares[label] as number) / count - paper * paper));
    const contrast = paper - ink;
    if (contrast < LEAST_CONTRAST || uneven > MAX_UNEVEN * contrast) return;
    // Each pixel at an edge was counted once a pixel of `APART`.
    const stroke = (2 * APART * one.pixels) / count;
    marks.set(label, { ...one, label, ink, paper, stroke });
  });
  return marks;
};

const inARow = (a: Mark, b: Mark): boolean => {
  const high = Math.max(heightOf(a), heightOf(b));
  const low = Math.min(heightOf(a), heightOf(b));
  if (high > 2.6 * low) return false;
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + 1;
  const contrast = Math.min(a.paper - a.ink, b.paper - b.ink);
  return overlap >= 0.5 * low && Math.abs(a.ink - b.ink) <= 0.4 * contrast;
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** Least squares through the middles of the letters' feet and heads. */
const slopeOf = (letters: readonly Mark[]): number => {
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

/** Whether one lies in the box of the other, as what shows through the hole of an o does. */
export const isInside = (inner: Component, outer: Component): boolean =>
  inner !== outer &&
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** Without what found its way into a row and has another ink or size, such as things behind the letters. */
const likeMost = (letters: readonly Mark[]): readonly Mark[] => {
  const ink = median(letters.map((one) => one.ink));
  const contrast = median(letters.map((one) => one.paper)) - ink;
  const height = median(letters.map(heightOf));
  return letters.filter(
    (one) =>
      Math.abs(one.ink - ink) <= LIKE_INK * contrast &&
      heightOf(one) <= MAX_HIGHER * height &&
      MAX_HIGHER * heightOf(one) >= height,
  );
};

/**
 * Of two in one box the outer is the letter and the inner what shows through its hole, unless
 * the inner one's ink is that of most and the outer one's is not: a thing around a letter.
 */
const withoutHoles = (letters: readonly Mark[]): readonly Mark[] => {
  const ink = median(letters.map((one) => one.ink));
  const contrast = median(letters.map((one) => one.paper)) - ink;
  const away = (one: Mark): number => Math.abs(one.ink - ink) / contrast;
  const isAround = (outer: Mark, inner: Mark): boolean =>
    away(outer) > OTHER_INK && 2 * away(inner) < away(outer);
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
  slope: slopeOf(letters),
});

/** Marks with the shape of letters that stand side by side, of like height and like ink. */
export const rowsOf = (
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
      if (gap > MAX_GAP * Math.max(heightOf(a), heightOf(b)) || !inARow(a, b)) continue;
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
    .map(likeMost)
    .map(withoutHoles)
    .filter((row) => row.length >= LEAST_LETTERS)
    .map(toRow);
};

import { cleanPage } from './clean-page.ts';
import { type Components, components } from './components.ts';
import { type LetterRow, type Mark, marksOf, rowsOf } from './find-lines.ts';
import { localThreshold } from './local-threshold.ts';
import { type Placed, place } from './place.ts';
import type { Plane } from './plane.ts';

/** Rows of pixels of a letter that Tesseract reads best. */
const LETTER = 30;
const LEAST_ZOOM = 0.5;
const MAX_ZOOM = 4;
/** Pixels of a page at most. */
const MAX_PAGE = 3_000_000;
/** White around what is written, in pixels of the plane. */
const MARGIN = 12;

/** What stands in rows on a plane, in one polarity. */
interface Found {
  readonly data: Uint8Array<ArrayBuffer>;
  readonly components: Components;
  readonly marks: ReadonlyMap<number, Mark>;
  readonly rows: readonly LetterRow[];
}

const find = (data: Uint8Array<ArrayBuffer>, width: number, height: number): Found => {
  const all = components(localThreshold(data, width, height), width, height);
  const marks = marksOf(all, data, width, height);
  return { data, components: all, marks, rows: rowsOf(marks.values(), width, height) };
};

const overlap = (a: LetterRow, b: LetterRow): number => {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (wide <= 0 || high <= 0) return 0;
  const size = ({ left, right, top, bottom }: LetterRow): number => (right - left) * (bottom - top);
  return (wide * high) / Math.min(size(a), size(b));
};

/**
 * Where rows of both polarities lie at one place, one is of letters and the other of their
 * rims or of the holes in them, which are fewer.
 */
const without = (rows: readonly LetterRow[], others: readonly LetterRow[]): readonly LetterRow[] =>
  rows.filter((row) =>
    others.every(
      (other) => overlap(row, other) < 0.5 || row.letters.length >= other.letters.length,
    ),
  );

/** Middle of values of which each counts as often as its weight. */
const weighted = (values: readonly (readonly [value: number, weight: number])[]): number => {
  const sorted = [...values].sort(([a], [b]) => a - b);
  let left = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
  for (const [value, weight] of sorted) {
    left -= weight;
    if (left <= 0) return value;
  }
  return 0;
};

/** Rows of one page: of like size, one near the other. */
const ALIKE = 1.6;
const NEAR = 3;
/** Letters of a page: it is read at one go, and what was read before stands if time runs out. */
const MAX_LETTERS = 250;

const fits = (page: readonly LetterRow[], row: LetterRow): boolean => {
  const letters = page.reduce((sum, own) => sum + own.letters.length, row.letters.length);
  if (letters > MAX_LETTERS) return false;
  return page.some((own) => {
    const low = Math.min(own.height, row.height);
    const space = Math.max(own.top, row.top) - Math.min(own.bottom, row.bottom);
    return Math.max(own.height, row.height) <= ALIKE * low && space <= NEAR * low;
  });
};

/** Rows by pages, the largest writing first. */
const pagesOf = (rows: readonly LetterRow[]): readonly (readonly LetterRow[])[] => {
  const pages: LetterRow[][] = [];
  for (const row of [...rows].sort((a, b) => a.top - b.top)) {
    // Not further back than what lies near: a photo of grass has hundreds.
    const page = pages.slice(-20).find((one) => fits(one, row));
    if (page) page.push(row);
    else pages.push([row]);
  }
  const size = (page: readonly LetterRow[]): number =>
    page.reduce((sum, row) => sum + row.height * row.letters.length, 0);
  return pages.sort((a, b) => size(b) - size(a));
};

const toPage = (
  rows: readonly LetterRow[],
  { data, components: all, marks }: Found,
  { width, height }: Plane,
): Placed => {
  const box = {
    left: Math.max(0, Math.min(...rows.map((row) => row.left)) - MARGIN),
    top: Math.max(0, Math.min(...rows.map((row) => row.top)) - MARGIN),
    right: Math.min(width, Math.max(...rows.map((row) => row.right)) + 1 + MARGIN),
    bottom: Math.min(height, Math.max(...rows.map((row) => row.bottom)) + 1 + MARGIN),
  };
  const clean = cleanPage(rows, marks, all, { width, height, data }, box);
  const letter = weighted(rows.map((row) => [row.height, row.letters.length]));
  const slope = weighted(rows.map((row) => [row.slope, row.letters.length]));
  const room = Math.sqrt(MAX_PAGE / (clean.width * clean.height));
  const zoom = Math.max(LEAST_ZOOM, Math.min(LETTER / letter, MAX_ZOOM, room));
  const { back, ...page } = place(clean, { zoom, slope });
  return {
    ...page,
    back(x, y) {
      const [toX, toY] = back(x, y);
      return [box.left + toX, box.top + toY];
    },
  };
};

/**
 * What of a plane looks like text, on pages of what is dark or of what is light, each dark on
 * white, level and at the size that is read best. None of a photo without text.
 */
export function* textPages(plane: Plane): Generator<Placed> {
  const { width, height, data } = plane;
  const dark = find(data, width, height);
  const negative = data.map((value) => 255 - value);
  const light = find(negative, width, height);
  const pages = [
    ...pagesOf(without(dark.rows, light.rows)).map((rows) => ({ rows, found: dark })),
    ...pagesOf(without(light.rows, dark.rows)).map((rows) => ({ rows, found: light })),
  ];
  for (const { rows, found } of pages) yield toPage(rows, found, plane);
}

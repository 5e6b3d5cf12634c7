import { cleanPage } from './clean-page.ts';
import { type Components, components } from './components.ts';
import { findMarks, findRows, type LetterRow, type Mark } from './find-lines.ts';
import { localThreshold } from './local-threshold.ts';
import { type PlacedPicture, place } from './place.ts';
import type { Plane } from './plane.ts';

/** Height of a letter, in pixels, that Tesseract reads best. */
const LETTER_HEIGHT = 30;
const MIN_ZOOM = 0.5;
const MAX_ZOOM = 4;
/** Maximum number of pixels of a page. */
const MAX_PAGE_PIXELS = 3_000_000;
/** White margin around the text, in pixels of the plane. */
const MARGIN = 12;

/** The rows of a plane, either dark on light or light on dark. */
interface TextRows {
  readonly data: Uint8Array<ArrayBuffer>;
  readonly components: Components;
  readonly marks: ReadonlyMap<number, Mark>;
  readonly rows: readonly LetterRow[];
}

const findTextRows = (data: Uint8Array<ArrayBuffer>, width: number, height: number): TextRows => {
  const all = components(localThreshold(data, width, height), width, height);
  const marks = findMarks(all, data, width, height);
  return { data, components: all, marks, rows: findRows(marks.values(), width, height) };
};

const overlap = (a: LetterRow, b: LetterRow): number => {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (wide <= 0 || high <= 0) return 0;
  const size = ({ left, right, top, bottom }: LetterRow): number => (right - left) * (bottom - top);
  return (wide * high) / Math.min(size(a), size(b));
};

/**
 * Removes rows that overlap a row of the other polarity. One of the two contains the
 * letters and the other their outlines or holes; the one with fewer letters is removed.
 */
const removeOverlaps = (
  rows: readonly LetterRow[],
  others: readonly LetterRow[],
): readonly LetterRow[] =>
  rows.filter((row) =>
    others.every(
      (other) => overlap(row, other) < 0.5 || row.letters.length >= other.letters.length,
    ),
  );

/** Weighted median. */
const weightedMedian = (values: readonly (readonly [value: number, weight: number])[]): number => {
  const sorted = [...values].sort(([a], [b]) => a - b);
  let left = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
  for (const [value, weight] of sorted) {
    left -= weight;
    if (left <= 0) return value;
  }
  return 0;
};

/** Rows on one page have a similar size and are close together. */
const MAX_HEIGHT_RATIO = 1.6;
const MAX_GAP = 3;
/**
 * Maximum number of letters on a page. Each page is read in one call; if time runs out,
 * the earlier pages count.
 */
const MAX_LETTERS = 250;

const fitsOnPage = (page: readonly LetterRow[], row: LetterRow): boolean => {
  const letters = page.reduce((sum, own) => sum + own.letters.length, row.letters.length);
  if (letters > MAX_LETTERS) return false;
  return page.some((own) => {
    const smallerHeight = Math.min(own.height, row.height);
    const gap = Math.max(own.top, row.top) - Math.min(own.bottom, row.bottom);
    return (
      Math.max(own.height, row.height) <= MAX_HEIGHT_RATIO * smallerHeight &&
      gap <= MAX_GAP * smallerHeight
    );
  });
};

/** Groups rows into pages, the largest text first. */
const groupIntoPages = (rows: readonly LetterRow[]): readonly (readonly LetterRow[])[] => {
  const pages: LetterRow[][] = [];
  for (const row of [...rows].sort((a, b) => a.top - b.top)) {
    // Compare only with recent pages, because a photo of grass has hundreds.
    const page = pages.slice(-20).find((one) => fitsOnPage(one, row));
    if (page) page.push(row);
    else pages.push([row]);
  }
  const size = (page: readonly LetterRow[]): number =>
    page.reduce((sum, row) => sum + row.height * row.letters.length, 0);
  return pages.sort((a, b) => size(b) - size(a));
};

const toPage = (
  rows: readonly LetterRow[],
  { data, components: all, marks }: TextRows,
  { width, height }: Plane,
): PlacedPicture => {
  const box = {
    left: Math.max(0, Math.min(...rows.map((row) => row.left)) - MARGIN),
    top: Math.max(0, Math.min(...rows.map((row) => row.top)) - MARGIN),
    right: Math.min(width, Math.max(...rows.map((row) => row.right)) + 1 + MARGIN),
    bottom: Math.min(height, Math.max(...rows.map((row) => row.bottom)) + 1 + MARGIN),
  };
  const clean = cleanPage(rows, marks, all, { width, height, data }, box);
  const letter = weightedMedian(rows.map((row) => [row.height, row.letters.length]));
  const slope = weightedMedian(rows.map((row) => [row.slope, row.letters.length]));
  const maxZoom = Math.sqrt(MAX_PAGE_PIXELS / (clean.width * clean.height));
  const zoom = Math.max(MIN_ZOOM, Math.min(LETTER_HEIGHT / letter, MAX_ZOOM, maxZoom));
  const { toOriginal, ...page } = place(clean, { zoom, slope });
  return {
    ...page,
    toOriginal(x, y) {
      const [toX, toY] = toOriginal(x, y);
      return [box.left + toX, box.top + toY];
    },
  };
};

/**
 * Extracts the parts of a plane that look like text, as pages of dark or of light text.
 * Each page is dark on white, level, and scaled to the size that Tesseract reads best. A
 * photo without text gives no pages.
 */
export function* extractPages(plane: Plane): Generator<PlacedPicture> {
  const { width, height, data } = plane;
  const dark = findTextRows(data, width, height);
  const negative = data.map((value) => 255 - value);
  const light = findTextRows(negative, width, height);
  const pages = [
    ...groupIntoPages(removeOverlaps(dark.rows, light.rows)).map((rows) => ({ rows, found: dark })),
    ...groupIntoPages(removeOverlaps(light.rows, dark.rows)).map((rows) => ({
      rows,
      found: light,
    })),
  ];
  for (const { rows, found } of pages) yield toPage(rows, found, plane);
}

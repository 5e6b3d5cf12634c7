import { cleanPage } from './clean-page.ts';
import { type Components, components } from './components.ts';
import { type LetterRow, type Mark, marksOf, rowsOf } from './find-lines.ts';
import { localThreshold } from './local-threshold.ts';
import { type Placed, place } from './place.ts';
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
 * If rows of both polarities overlap, one contains the letters and the other their
 * outlines or holes, which are fewer.
 */
const withoutOverlaps = (
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

const fits = (page: readonly LetterRow[], row: LetterRow): boolean => {
  const letters = page.reduce((sum, own) => sum + own.letters.length, row.letters.length);
  if (letters > MAX_LETTERS) return false;
  return page.some((own) => {
    const low = Math.min(own.height, row.height);
    const space = Math.max(own.top, row.top) - Math.min(own.bottom, row.bottom);
    return Math.max(own.height, row.height) <= MAX_HEIGHT_RATIO * low && space <= MAX_GAP * low;
  });
};

/** Groups rows into pages, the largest text first. */
const pagesOf = (rows: readonly LetterRow[]): readonly (readonly LetterRow[])[] => {
  const pages: LetterRow[][] = [];
  for (const row of [...rows].sort((a, b) => a.top - b.top)) {
    // Only recent pages: a photo of grass has hundreds.
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
  const letter = weightedMedian(rows.map((row) => [row.height, row.letters.length]));
  const slope = weightedMedian(rows.map((row) => [row.slope, row.letters.length]));
  const room = Math.sqrt(MAX_PAGE_PIXELS / (clean.width * clean.height));
  const zoom = Math.max(MIN_ZOOM, Math.min(LETTER_HEIGHT / letter, MAX_ZOOM, room));
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
 * The parts of a plane that look like text, as pages of dark or of light text. Each page
 * is dark on white, level, and scaled to the size that Tesseract reads best. A photo
 * without text gives no pages.
 */
export function* textPages(plane: Plane): Generator<Placed> {
  const { width, height, data } = plane;
  const dark = find(data, width, height);
  const negative = data.map((value) => 255 - value);
  const light = find(negative, width, height);
  const pages = [
    ...pagesOf(withoutOverlaps(dark.rows, light.rows)).map((rows) => ({ rows, found: dark })),
    ...pagesOf(withoutOverlaps(light.rows, dark.rows)).map((rows) => ({ rows, found: light })),
  ];
  for (const { rows, found } of pages) yield toPage(rows, found, plane);
}

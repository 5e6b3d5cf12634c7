import type { Components } from './components.ts';
import { isInside, type LetterRow, type Mark } from './find-lines.ts';
import type { Box, Grey } from './place.ts';

/**
 * Maximum difference between the ink of a dot or comma and that of its row, as a share
 * of the contrast.
 */
const MAX_INK_DIFFERENCE = 0.3;

/**
 * Whether a mark belongs to a row: a dot, comma or accent, which does not form a row of
 * its own.
 */
const belongsTo = (mark: Mark, row: LetterRow, reach: number): boolean => {
  const size = Math.max(mark.right - mark.left, mark.bottom - mark.top) + 1;
  if (size > 0.6 * row.height || row.letters.some((letter) => isInside(mark, letter))) return false;
  const { ink, paper } = row.letters[0] as Mark;
  if (Math.abs(mark.ink - ink) > MAX_INK_DIFFERENCE * (paper - ink)) return false;
  return (
    mark.left >= row.left - reach &&
    mark.right <= row.right + reach &&
    mark.top >= row.top - reach &&
    mark.bottom <= row.bottom + reach
  );
};

/**
 * Draws only the marks in these rows, dark on white; everything else becomes white. Grey
 * edges are kept, one pixel wide. The page has the size of `box`.
 */
export const cleanPage = (
  rows: readonly LetterRow[],
  marks: ReadonlyMap<number, Mark>,
  { labels }: Components,
  plane: Grey,
  box: Box,
): Grey => {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const page = new Uint8Array(width * height).fill(255);
  const draw = (x: number, y: number, ink: number, paper: number): void => {
    for (let ny = Math.max(box.top, y - 1); ny <= Math.min(box.bottom - 1, y + 1); ny++) {
      for (let nx = Math.max(box.left, x - 1); nx <= Math.min(box.right - 1, x + 1); nx++) {
        const share = ((plane.data[ny * plane.width + nx] as number) - ink) / (paper - ink);
        const grey = Math.max(0, Math.min(255, 255 * share));
        const at = (ny - box.top) * width + nx - box.left;
        if (grey < (page[at] as number)) page[at] = grey;
      }
    }
  };
  for (const row of rows) {
    const { letters } = row;
    const ink = letters.reduce((sum, letter) => sum + letter.ink, 0) / letters.length;
    const paper = letters.reduce((sum, letter) => sum + letter.paper, 0) / letters.length;
    const drawnLabels = new Set(letters.map(({ label }) => label));
    const otherLabels = new Set<number>();
    const reach = Math.ceil(row.height / 3);
    const isDrawn = (label: number): boolean => {
      if (label === 0 || otherLabels.has(label)) return false;
      if (drawnLabels.has(label)) return true;
      const mark = marks.get(label);
      const belongsToRow = mark !== undefined && belongsTo(mark, row, reach);
      (belongsToRow ? drawnLabels : otherLabels).add(label);
      return belongsToRow;
    };
    const end = Math.min(box.right - 1, row.right + reach);
    const last = Math.min(box.bottom - 1, row.bottom + reach);
    for (let y = Math.max(box.top, row.top - reach); y <= last; y++) {
      for (let x = Math.max(box.left, row.left - reach); x <= end; x++) {
        if (isDrawn(labels[y * plane.width + x] as number)) draw(x, y, ink, paper);
      }
    }
  }
  return { width, height, data: page };
};

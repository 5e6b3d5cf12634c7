import type { LineBox } from './ocr-engine.ts';

/** Maximum gap between two lines of a passage, in heights of the smaller line. */
const MAX_GAP = 1;
/** Maximum ratio of their heights. */
const MAX_HEIGHT_RATIO = 1.8;

const areInOnePassage = (a: LineBox, b: LineBox): boolean => {
  const smallerHeight = Math.min(a.height, b.height);
  if (Math.max(a.height, b.height) > MAX_HEIGHT_RATIO * smallerHeight) return false;
  const gap = Math.max(a.top, b.top) - Math.min(a.top + a.height, b.top + b.height);
  const overlap = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  return gap <= MAX_GAP * smallerHeight && overlap > 0;
};

/**
 * Sorts lines into reading order and numbers their passages. A passage consists of lines
 * below each other with a small gap. Passages are sorted from top to bottom.
 */
export const groupLines = <Line extends { readonly box: LineBox }>(
  lines: readonly Line[],
): readonly (Line & { readonly passage: number })[] => {
  const passages: Line[][] = [];
  for (const line of [...lines].sort((a, b) => a.box.top - b.box.top)) {
    const group = passages.find((passage) =>
      passage.some((other) => areInOnePassage(other.box, line.box)),
    );
    if (group) group.push(line);
    else passages.push([line]);
  }
  return passages.flatMap((group, passage) => group.map((line) => ({ ...line, passage })));
};

import type { LineBox } from './ocr-engine.ts';

/** Space between two lines of a passage, in heights of the smaller. */
const MAX_SPACE = 1;
/** How much larger the type of one may be. */
const MAX_LARGER = 1.8;

const belongTogether = (a: LineBox, b: LineBox): boolean => {
  const low = Math.min(a.height, b.height);
  if (Math.max(a.height, b.height) > MAX_LARGER * low) return false;
  const space = Math.max(a.top, b.top) - Math.min(a.top + a.height, b.top + b.height);
  const overlap = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  return space <= MAX_SPACE * low && overlap > 0;
};

/**
 * Lines in the order in which they are read, with the passage of each: lines under one
 * another with little space between. Passages from top to bottom, and their lines.
 */
export const groupLines = <Line extends { readonly box: LineBox }>(
  lines: readonly Line[],
): readonly (Line & { readonly passage: number })[] => {
  const passages: Line[][] = [];
  for (const line of [...lines].sort((a, b) => a.box.top - b.box.top)) {
    const own = passages.find((passage) =>
      passage.some((other) => belongTogether(other.box, line.box)),
    );
    if (own) own.push(line);
    else passages.push([line]);
  }
  return passages.flatMap((own, passage) => own.map((line) => ({ ...line, passage })));
};

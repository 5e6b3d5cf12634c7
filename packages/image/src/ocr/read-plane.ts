import { nextTask } from '@nightlight/runtime';
import { groupLines } from './group-lines.ts';
import type { LineBox, OcrOptions, PictureText, ReadLine } from './ocr-engine.ts';
import type { Placed } from './plane/place.ts';
import type { Plane } from './plane/plane.ts';
import { textPages } from './plane/text-page.ts';
import { type Engine, OutOfTime } from './tesseract/engine.ts';
import type { TsvLine } from './tesseract/tsv.ts';

export interface ReadPlaneOptions extends OcrOptions {
  /** Deadline on the clock of `performance`. What was read until then counts. */
  readonly until: number;
}

type Line = Omit<ReadLine, 'passage'>;

/** Below this confidence a line is texture, or too unclear to mean anything. */
export const MIN_LINE = 0.7;
/** Below this confidence a word is left out of its line. */
export const MIN_WORD = 0.3;
/** The same for a single character: an edge beside a line looks like an i or a stroke. */
export const MIN_CHARACTER = 0.8;

const meanOf = (
  parts: readonly { readonly text: string; readonly confidence: number }[],
): number => {
  const weight = parts.reduce((sum, { text }) => sum + text.length, 0);
  const sum = parts.reduce((all, { text, confidence }) => all + text.length * confidence, 0);
  return weight === 0 ? 0 : sum / weight;
};

/** Whether enough of the text is letters and digits; texture is read as signs. */
const isWords = (text: string): boolean => {
  const letters = text.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  const signs = text.replace(/\s/g, '').length;
  return letters >= 2 && letters >= 0.6 * signs;
};

const toLine = (
  { words, left, top, width, height }: TsvLine,
  page: Placed,
  scale: number,
): Line | undefined => {
  const read = words.map(({ text, confidence }) => ({ text, confidence: confidence / 100 }));
  const confidence = meanOf(read);
  const certain = read.filter(
    (word) => word.confidence >= (word.text.length === 1 ? MIN_CHARACTER : MIN_WORD),
  );
  const text = certain.map((word) => word.text).join(' ');
  if (confidence < MIN_LINE || !isWords(text)) return undefined;
  const [x, y] = page.back(left + width / 2, top + height / 2);
  const [wide, high] = [(scale * width) / page.zoom, (scale * height) / page.zoom];
  // A level box around the middle; boxes of slanted lines would overlap otherwise.
  const box: LineBox = {
    left: scale * x - wide / 2,
    top: scale * y - high / 2,
    width: wide,
    height: high,
  };
  return { text, confidence, words: certain, box };
};

const overlap = (a: LineBox, b: LineBox): number => {
  const wide = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const high = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  if (wide <= 0 || high <= 0) return 0;
  return (wide * high) / Math.min(a.width * a.height, b.width * b.height);
};

/** Of two overlapping lines (dark and light), keeps the more certain one. */
const withoutOverlaps = (lines: readonly Line[]): readonly Line[] => {
  const kept: Line[] = [];
  for (const line of [...lines].sort((a, b) => b.confidence - a.confidence)) {
    if (kept.every((other) => overlap(other.box, line.box) < 0.5)) kept.push(line);
  }
  return kept;
};

/**
 * Reads a plane: draws what looks like text on clean pages, dark and light text
 * separately, and reads each page. A photo without rows of letters isn't read at all.
 */
export const readPlane = async (
  engine: Engine,
  plane: Plane,
  { until, signal }: ReadPlaneOptions,
): Promise<PictureText> => {
  const lines: Line[] = [];
  let whole = true;
  for (const page of textPages(plane)) {
    await nextTask();
    signal?.throwIfAborted();
    try {
      for (const line of engine.read(page, until)) {
        const read = toLine(line, page, plane.scale);
        if (read) lines.push(read);
      }
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
      whole = false;
      break;
    }
  }
  const kept = groupLines(withoutOverlaps(lines));
  return {
    text: kept.map(({ text }) => text).join('\n'),
    confidence: meanOf(kept),
    lines: kept,
    whole,
  };
};

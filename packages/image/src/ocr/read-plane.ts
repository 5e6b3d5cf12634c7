import { nextTask } from '@nightlight/runtime';
import { groupLines } from './group-lines.ts';
import type { LineBox, OcrOptions, PictureText, ReadLine } from './ocr-engine.ts';
import type { PlacedPicture } from './plane/place.ts';
import type { Plane } from './plane/plane.ts';
import { extractPages } from './plane/text-page.ts';
import { type Engine, OutOfTime } from './tesseract/engine.ts';
import type { TsvLine } from './tesseract/tsv.ts';

export interface ReadPlaneOptions extends OcrOptions {
  /**
   * Deadline in milliseconds on the clock of `performance`. Text that was recognised
   * until then counts.
   */
  readonly deadlineMs: number;
}

type Line = Omit<ReadLine, 'passage'>;

/** Below this confidence a line is texture, or too unclear to mean anything. */
export const MIN_LINE_CONFIDENCE = 0.7;
/** Below this confidence a word is left out of its line. */
export const MIN_WORD_CONFIDENCE = 0.3;
/**
 * The same for a single character. The limit is higher, because an edge beside a line
 * looks like an i or a stroke.
 */
export const MIN_CHARACTER_CONFIDENCE = 0.8;

const meanConfidence = (
  parts: readonly { readonly text: string; readonly confidence: number }[],
): number => {
  const weight = parts.reduce((sum, { text }) => sum + text.length, 0);
  const sum = parts.reduce((all, { text, confidence }) => all + text.length * confidence, 0);
  return weight === 0 ? 0 : sum / weight;
};

/** Whether enough of the text is letters and digits. Texture is recognised as punctuation. */
const isText = (text: string): boolean => {
  const letters = text.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  const signs = text.replace(/\s/g, '').length;
  return letters >= 2 && letters >= 0.6 * signs;
};

const toLine = (
  { words, left, top, width, height }: TsvLine,
  page: PlacedPicture,
  scale: number,
): Line | undefined => {
  const read = words.map(({ text, confidence }) => ({ text, confidence: confidence / 100 }));
  const confidence = meanConfidence(read);
  const certain = read.filter(
    (word) =>
      word.confidence >= (word.text.length === 1 ? MIN_CHARACTER_CONFIDENCE : MIN_WORD_CONFIDENCE),
  );
  const text = certain.map((word) => word.text).join(' ');
  if (confidence < MIN_LINE_CONFIDENCE || !isText(text)) return undefined;
  const [x, y] = page.toOriginal(left + width / 2, top + height / 2);
  const [overlapWidth, overlapHeight] = [(scale * width) / page.zoom, (scale * height) / page.zoom];
  // A level box around the middle; boxes of slanted lines would overlap otherwise.
  const box: LineBox = {
    left: scale * x - overlapWidth / 2,
    top: scale * y - overlapHeight / 2,
    width: overlapWidth,
    height: overlapHeight,
  };
  return { text, confidence, words: certain, box };
};

const overlap = (a: LineBox, b: LineBox): number => {
  const overlapWidth = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const overlapHeight = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  if (overlapWidth <= 0 || overlapHeight <= 0) return 0;
  return (overlapWidth * overlapHeight) / Math.min(a.width * a.height, b.width * b.height);
};

/** Removes the less certain of two lines that overlap, one dark and one light. */
const removeOverlaps = (lines: readonly Line[]): readonly Line[] => {
  const accepted: Line[] = [];
  for (const line of [...lines].sort((a, b) => b.confidence - a.confidence)) {
    if (accepted.every((other) => overlap(other.box, line.box) < 0.5)) accepted.push(line);
  }
  return accepted;
};

/**
 * Recognises the text in a plane. Draws what looks like text on clean pages, separately
 * for dark and light text, and reads each page. A photo without rows of letters isn't
 * read at all.
 */
export const readPlane = async (
  engine: Engine,
  plane: Plane,
  { deadlineMs, signal }: ReadPlaneOptions,
): Promise<PictureText> => {
  const lines: Line[] = [];
  let whole = true;
  for (const page of extractPages(plane)) {
    await nextTask();
    signal?.throwIfAborted();
    try {
      for (const line of engine.read(page, deadlineMs)) {
        const read = toLine(line, page, plane.scale);
        if (read) lines.push(read);
      }
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
      whole = false;
      break;
    }
  }
  const accepted = groupLines(removeOverlaps(lines));
  return {
    text: accepted.map(({ text }) => text).join('\n'),
    confidence: meanConfidence(accepted),
    lines: accepted,
    whole,
  };
};

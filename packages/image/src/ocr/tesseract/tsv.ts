/**
 * A line as Tesseract returns it: its box on the page, and words with a confidence of 0
 * to 100.
 */
export interface TsvLine {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly { readonly text: string; readonly confidence: number }[];
}

const LINE = '4';
const WORD = '5';

/** Parses Tesseract's table. Returns the lines that have words, in reading order. */
export const parseLines = (tsv: string): readonly TsvLine[] => {
  const lines: (TsvLine & { words: { text: string; confidence: number }[] })[] = [];
  for (const row of tsv.split('\n')) {
    const [level, , , , , , left, top, width, height, confidence, ...text] = row.split('\t');
    if (level === LINE) {
      lines.push({
        left: Number(left),
        top: Number(top),
        width: Number(width),
        height: Number(height),
        words: [],
      });
    }
    const word = text.join('\t').trim();
    if (level === WORD && word !== '') {
      lines.at(-1)?.words.push({ text: word, confidence: Number(confidence) });
    }
  }
  return lines.filter(({ words }) => words.length > 0);
};

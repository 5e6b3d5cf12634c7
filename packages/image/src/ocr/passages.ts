import type { PictureText, ReadLine } from './ocr-engine.ts';

/** Maximum number of parts that are classified separately, besides the whole text. */
const MAX_PARTS = 16;

/** Whether most letters are capitals. Memes use capitals as a style, not as shouting. */
const isInCapitals = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return letters.length >= 4 && capitals.length >= 0.7 * letters.length;
};

/**
 * Joins lines to the text that someone would type. A single stroke is an I in a
 * sans-serif font.
 */
const toTypedText = (lines: readonly ReadLine[]): string => {
  const text = lines
    .map((line) => line.text)
    .join(' ')
    .replace(/(?<=^|\s)\|(?=\s|$|['’])/g, 'I');
  return isInCapitals(text) ? text.toLowerCase().replace(/\bi\b/g, 'I') : text;
};

/**
 * Returns the sentences of at least two words. They are classified separately, so that a
 * misread word in one sentence does not hide another.
 */
const splitSentences = (passage: string): readonly string[] =>
  passage.split(/(?<=[.!?…])\s+/).filter((sentence) => sentence.includes(' '));

/**
 * Returns the texts to classify: the whole text and, if there are several, each passage
 * and sentence. Passages are classified separately because a screenshot of a chat
 * contains messages of several people. Empty if there is no text.
 */
export const splitPassages = ({ lines }: Pick<PictureText, 'lines'>): readonly string[] => {
  const parts = new Map<number, ReadLine[]>();
  for (const line of lines) {
    const part = parts.get(line.passage);
    if (part) part.push(line);
    else parts.set(line.passage, [line]);
  }
  const whole = toTypedText(lines);
  const passages = [...parts.values()].map(toTypedText);
  const each = [...new Set([...passages, ...passages.flatMap(splitSentences)])]
    .sort((a, b) => b.length - a.length)
    .slice(0, MAX_PARTS);
  return [...new Set([whole, ...each])].filter((text) => text !== '');
};

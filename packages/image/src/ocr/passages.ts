import type { PictureText, ReadLine } from './ocr-engine.ts';

/** Maximum number of parts that are classified separately, besides the whole text. */
const MAX_PARTS = 16;

/** Memes are set in capitals as a style, not as shouting. */
const isInCapitals = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return letters.length >= 4 && capitals.length >= 0.7 * letters.length;
};

/** The text as someone would type it. A single stroke is an I in a sans-serif font. */
const asTyped = (lines: readonly ReadLine[]): string => {
  const text = lines
    .map((line) => line.text)
    .join(' ')
    .replace(/(?<=^|\s)\|(?=\s|$|['’])/g, 'I');
  return isInCapitals(text) ? text.toLowerCase().replace(/\bi\b/g, 'I') : text;
};

/**
 * Sentences of at least two words. They are classified separately so that a misread word
 * in one sentence does not hide another.
 */
const sentencesOf = (passage: string): readonly string[] =>
  passage.split(/(?<=[.!?…])\s+/).filter((sentence) => sentence.includes(' '));

/**
 * The texts to classify: the whole text and, if there are several, each passage and
 * sentence, because a screenshot of a chat contains messages of several people. Empty if
 * there is no text.
 */
export const passagesOf = ({ lines }: Pick<PictureText, 'lines'>): readonly string[] => {
  const parts = new Map<number, ReadLine[]>();
  for (const line of lines) {
    const part = parts.get(line.passage);
    if (part) part.push(line);
    else parts.set(line.passage, [line]);
  }
  const whole = asTyped(lines);
  const passages = [...parts.values()].map(asTyped);
  const each = [...new Set([...passages, ...passages.flatMap(sentencesOf)])]
    .sort((a, b) => b.length - a.length)
    .slice(0, MAX_PARTS);
  return [...new Set([whole, ...each])].filter((text) => text !== '');
};

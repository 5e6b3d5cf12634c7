import type { PictureText, ReadLine } from './ocr-engine.ts';

/** Parts of a picture's text that are judged by themselves, beside the whole. */
const MAX_PARTS = 16;

/** Memes are set in capitals: that is their type, nobody shouts. */
const isShouted = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return letters.length >= 4 && capitals.length >= 0.7 * letters.length;
};

/** As somebody would type it. A stroke that stands alone is an I in a type without serifs. */
const asTyped = (lines: readonly ReadLine[]): string => {
  const text = lines
    .map((line) => line.text)
    .join(' ')
    .replace(/(?<=^|\s)\|(?=\s|$|['’])/g, 'I');
  return isShouted(text) ? text.toLowerCase().replace(/\bi\b/g, 'I') : text;
};

/** Of two words at least: one that was read wrongly is to hide no other sentence. */
const sentencesOf = (passage: string): readonly string[] =>
  passage.split(/(?<=[.!?…])\s+/).filter((sentence) => sentence.includes(' '));

/**
 * What is judged of a picture's text: the whole, each passage and each sentence where there
 * are several, since a screenshot of a chat holds what many said. Empty where nothing is written.
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

import { replaceConfusables } from '../normalise/confusables/confusables.ts';
import { removeInvisible } from '../patterns/mapped-text.ts';

/** Letters that do not decompose, and the letters that people type for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', ı: 'i', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', ς: 'σ',
  // Arabic and Persian letters that are often confused.
  ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', ٱ: 'ا',
  // Devanagari candrabindu for anusvara.
  '\u0901': '\u0902',
}; // biome-ignore format: a table
const REPLACED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const LATIN_MARKS = /(?<=\p{Script=Latin})\p{Mn}+/gu;
/** Ё is typed as е. Arabic vowel signs, hamza signs and tatweel, and the nukta of Hindi, are left out. */
const OTHER_MARKS = /(?<=е)\u0308|[\u064B-\u0655\u0670\u0640\u093C]/gu;
const APOSTROPHES = /['’ʼ‘`´]/gu;

/**
 * Folds a word to the form in which phrases are compared: lower case, plain letters, without
 * apostrophes, without accents in Latin script, without vowel signs in Arabic script.
 */
export const foldWord = (word: string): string => {
  if (/^[a-z0-9]+$/.test(word)) return word;
  if (/^[ -~]+$/.test(word)) return word.toLowerCase().replaceAll("'", '');
  const plain = replaceConfusables(removeInvisible(word).normalize('NFKC')).toLowerCase();
  return plain
    .normalize('NFD')
    .replace(APOSTROPHES, '')
    .replace(LATIN_MARKS, '')
    .replace(OTHER_MARKS, '')
    .normalize('NFC')
    .replace(REPLACED, (letter) => LETTERS[letter] as string);
};

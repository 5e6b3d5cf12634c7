import { replaceConfusables } from '../normalise/confusables/confusables.ts';
import { removeInvisible } from '../patterns/mapped-text.ts';
import { simplifyHan } from './simplify-han.ts';

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
/**
 * Matches most words that don't change, apart from traditional Chinese: lower-case ASCII and Cyrillic, and letters that do not
 * decompose of Arabic, Devanagari, Hangul, Kana and Han.
 */
const UNCHANGED =
  /^(?:[a-z0-9]+|[а-яіїєґ]+|[ابت-غف-ميونه]+|[\u0905-\u0928\u092A-\u0930\u0932\u0933\u0935-\u0939\u093E-\u094D\u0902]+|[가-힣]+|[\u3041-\u3096\u30A1-\u30FA\u30FC\u4E00-\u9FFF])$/;
/** Matches words in which no letter can stand for one of another alphabet. */
const LATIN = /^[ -~À-ɏ’]+$/;
const APOSTROPHES = /['’ʼ‘`´]/gu;

/**
 * Folds a word to the form in which phrases are compared: lower case, plain letters, without
 * apostrophes, without accents in Latin script, without vowel signs in Arabic script, simplified
 * Chinese.
 */
export const foldWord = (word: string): string => {
  if (UNCHANGED.test(word)) return word.length === 1 ? simplifyHan(word) : word;
  if (/^[ -~]+$/.test(word)) return word.toLowerCase().replaceAll("'", '');
  const plain = LATIN.test(word)
    ? word
    : replaceConfusables(removeInvisible(word).normalize('NFKC'));
  return plain
    .toLowerCase()
    .normalize('NFD')
    .replace(APOSTROPHES, '')
    .replace(LATIN_MARKS, '')
    .replace(OTHER_MARKS, '')
    .normalize('NFC')
    .replace(REPLACED, (letter) => LETTERS[letter] as string);
};

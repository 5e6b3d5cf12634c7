import { NO_SPACES } from '../lists/tokens.ts';
import { foldWord } from './fold-word.ts';

/** A word as typed, with its span in the text. */
export interface TypedWord {
  readonly typed: string;
  readonly start: number;
  readonly end: number;
}

const INVISIBLE = String.raw`\p{Cf}\p{Default_Ignorable_Code_Point}`;
/** Circled and boxed letters, which are symbols in Unicode. */
const STYLED = String.raw`Ⓐ-ⓩ\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}`;
/** Signs that can stand for a letter inside a word. */
const SIGNS = '@$!|*';

/** Longer words are cut, so that the pattern has little to step back over. */
const MAX_LENGTH = 99;

const createPattern = (letters: string, first: string): string =>
  String.raw`[@$]?${first}(?:${letters}|['’ʼ‘\x60´](?=${first})|[${SIGNS}]{1,2}(?=${first})){0,${MAX_LENGTH}}\${0,2}`;

const ASCII_WORD = new RegExp(createPattern('[a-zA-Z0-9]', '[a-zA-Z0-9]'), 'g');
const NO_SPACE_LETTER = String.raw`[${NO_SPACES}]\p{M}*`;
// The first letters of the class are common, so they are tried first.
const WORD = new RegExp(
  `${NO_SPACE_LETTER}|${createPattern(
    `[a-zA-Z0-9\u00C0-\u024F\u0400-\u04FF\uAC00-\uD7A3]|(?![${NO_SPACES}])[\\p{L}\\p{M}\\p{N}${STYLED}${INVISIBLE}]`,
    `(?![${NO_SPACES}])[\\p{L}\\p{N}${STYLED}]`,
  )}`,
  'gu',
);

/** Splits a text into words. In scripts without spaces, each letter is a word. */
export const splitIntoWords = (text: string): TypedWord[] => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range
  const pattern = /^[\x00-\x7f]*$/.test(text) ? ASCII_WORD : WORD;
  const words: TypedWord[] = [];
  for (const { 0: typed, index } of text.matchAll(pattern)) {
    words.push({ typed, start: index, end: index + typed.length });
  }
  return words;
};

/** Splits a word at its signs, for signs that do not stand for letters ("hey!you"). */
export const splitAtSigns = ({ typed, start }: TypedWord): TypedWord[] =>
  [...typed.matchAll(/[^@$!|*]+/gu)].map(({ 0: part, index }) => ({
    typed: part,
    start: start + index,
    end: start + index + part.length,
  }));

/** Lists the folded words of a text. */
export const listWords = (text: string): string[] =>
  splitIntoWords(text).map(({ typed }) => foldWord(typed));

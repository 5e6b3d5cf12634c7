import { type PieceCount, selectBestKnown } from '../piece-count.ts';

const LETTERS: Readonly<Record<string, readonly string[]>> = {
  '0': ['o'],
  '1': ['i', 'l'],
  '3': ['e'],
  '4': ['a'],
  '5': ['s'],
  '7': ['t'],
  '8': ['b'],
  '@': ['a'],
  $: ['s'],
  '!': ['i', 'l'],
  '|': ['i', 'l'],
};
const TOKEN = /\S+/gu;
/** Matches addresses, links, mentions and hashtags, which are not changed. */
const UNCHANGED = /^[@#]|#\d|:\/\/|\w@\w+\.|\.\p{L}{2,}/u;
/** Separates a word from the punctuation around it. A sign at its end may stand for a letter. */
const WORD = /^([("'“«]*)(.*?)([.,?;:)"'”»…]*|!+)$/u;
/** Matches a word with at least one letter and at least one digit or sign. */
const MIXED = /^(?=.*\p{L})(?=.*[0134578@$!|])[\p{L}\p{M}'’0134578@$!|]+$/u;
/** Matches a number after a word or with its unit, such as "level5", "80th" or "100k". */
const NUMBERED = /^[\p{L}\p{M}'’]+[0134578]$|^[0134578]{2,}\p{L}{1,2}$/u;
/** Matches short words, unless the sign is inside: "5km", "1v1" and "mp3", but not "k1l". */
const SHORT = /^(?:..?|[^\p{L}]..|..[^\p{L}$])$/u;
const SIGN = /[0134578@$!|]/gu;

const spellOut = (word: string, choice: number): string =>
  word.replace(SIGN, (sign) => {
    const letters = LETTERS[sign] as readonly string[];
    return letters[Math.min(choice, letters.length - 1)] as string;
  });

/**
 * Whether the tokenizer knows the new spelling: it is one piece, or two pieces instead of at least
 * five. The limit is strict, because Arabic in Latin letters ("wa7ed") has digits too.
 */
const isKnown = (word: string, original: string, countPieces: PieceCount): boolean => {
  const count = countPieces(word);
  return count === 1 || (count === 2 && countPieces(original) >= 5);
};

const decodeWord = (word: string, countPieces: PieceCount): string => {
  if (!MIXED.test(word) || NUMBERED.test(word) || SHORT.test(word)) return word;
  const best = selectBestKnown([word, spellOut(word, 0), spellOut(word, 1)], countPieces);
  return isKnown(best, word, countPieces) ? best : word;
};

/**
 * Replaces digits and signs that stand for letters inside a word, such as "h4t3", "l053r" and "a$$".
 * It does not change numbers, units, times, prices, scores, names with a number at the end
 * ("alex2010"), or words that the tokenizer knows best as typed ("4ever").
 */
export const decodeLeetspeak = (text: string, countPieces: PieceCount): string =>
  text.replace(TOKEN, (token) => {
    if (UNCHANGED.test(token)) return token;
    const [, before = '', word = '', after = ''] = WORD.exec(token) ?? [];
    return before + decodeWord(word, countPieces) + after;
  });

import { bestKnown, type PieceCount } from '../piece-count.ts';

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
/** Addresses, links, mentions and hashtags are not changed. */
const UNCHANGED = /^[@#]|#\d|:\/\/|\w@\w+\.|\.\p{L}{2,}/u;
/** A word without the punctuation around it; a sign at its end may stand for a letter. */
const CORE = /^([("'“«]*)(.*?)([.,?;:)"'”»…]*|!+)$/u;
/** At least one letter and at least one sign. */
const MIXED = /^(?=.*\p{L})(?=.*[0134578@$!|])[\p{L}\p{M}'’0134578@$!|]+$/u;
/** "level5", "80th", "100k": a number after a word, or with its unit. */
const NUMBERED = /^[\p{L}\p{M}'’]+[0134578]$|^[0134578]{2,}\p{L}{1,2}$/u;
/** Short words count only with the sign inside: "k1l", but not "5km", "1v1", "mp3". */
const SHORT = /^(?:..?|[^\p{L}]..|..[^\p{L}$])$/u;
const SIGN = /[0134578@$!|]/gu;

const spelledOut = (word: string, choice: number): string =>
  word.replace(SIGN, (sign) => {
    const letters = LETTERS[sign] as readonly string[];
    return letters[Math.min(choice, letters.length - 1)] as string;
  });

/**
 * One piece, or so many fewer than before that it can't be chance: Arabic in Latin
 * letters ("wa7ed") has digits too.
 */
const isKnown = (word: string, before: string, pieces: PieceCount): boolean => {
  const count = pieces(word);
  return count === 1 || (count === 2 && pieces(before) >= 5);
};

const decoded = (word: string, pieces: PieceCount): string => {
  if (!MIXED.test(word) || NUMBERED.test(word) || SHORT.test(word)) return word;
  const best = bestKnown([word, spelledOut(word, 0), spelledOut(word, 1)], pieces);
  return isKnown(best, word, pieces) ? best : word;
};

/**
 * Replaces digits and signs that stand for letters inside a word: "h4t3", "l053r",
 * "a$$". Numbers, units, times, prices, scores and names with a number at the end
 * ("alex2010") stay. Of the word as typed and its possible spellings, the one that the
 * tokenizer knows best wins: "4ever" stays.
 */
export const leetspeak = (text: string, pieces: PieceCount): string =>
  text.replace(TOKEN, (token) => {
    if (UNCHANGED.test(token)) return token;
    const [, before = '', word = '', after = ''] = CORE.exec(token) ?? [];
    return before + decoded(word, pieces) + after;
  });

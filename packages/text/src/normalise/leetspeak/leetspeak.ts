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
/** Addresses, links, mentions and tags are read as they stand. */
const LEFT_ALONE = /^[@#]|#\d|:\/\/|\w@\w+\.|\.\p{L}{2,}/u;
/** A word without the marks around it; what looks like a letter at its end may be one. */
const CORE = /^([("'“«]*)(.*?)([.,?;:)"'”»…]*|!+)$/u;
/** Letters and signs, and of both at least one. */
const MIXED = /^(?=.*\p{L})(?=.*[0134578@$!|])[\p{L}\p{M}'’0134578@$!|]+$/u;
/** "level5", "80th", "100k": a number behind a word or with its unit. */
const NUMBERED = /^[\p{L}\p{M}'’]+[0134578]$|^[0134578]{2,}\p{L}{1,2}$/u;
/** Short words only with the sign inside: "k1l", not "5km", "1v1", "mp3". */
const SHORT = /^(?:..?|[^\p{L}]..|..[^\p{L}$])$/u;
const SIGN = /[0134578@$!|]/gu;

const reading = (word: string, choice: number): string =>
  word.replace(SIGN, (sign) => {
    const letters = LETTERS[sign] as readonly string[];
    return letters[Math.min(choice, letters.length - 1)] as string;
  });

/** One piece, or so many fewer than before that it is no chance: Arabic in Latin letters ("wa7ed") has digits too. */
const isKnown = (word: string, before: string, pieces: PieceCount): boolean => {
  const count = pieces(word);
  return count === 1 || (count === 2 && pieces(before) >= 5);
};

const plain = (word: string, pieces: PieceCount): string => {
  if (!MIXED.test(word) || NUMBERED.test(word) || SHORT.test(word)) return word;
  const best = bestKnown([word, reading(word, 0), reading(word, 1)], pieces);
  return isKnown(best, word, pieces) ? best : word;
};

/**
 * Digits and signs that stand for letters inside a word: "h4t3", "l053r", "a$$".
 * Numbers, units, times, prices, scores and names with a number behind
 * ("alex2010") stay. Of a word as it stands and its readings, one that the
 * tokenizer knows wins: "4ever" stays.
 */
export const leetspeak = (text: string, pieces: PieceCount): string =>
  text.replace(TOKEN, (token) => {
    if (LEFT_ALONE.test(token)) return token;
    const [, before = '', word = '', after = ''] = CORE.exec(token) ?? [];
    return before + plain(word, pieces) + after;
  });

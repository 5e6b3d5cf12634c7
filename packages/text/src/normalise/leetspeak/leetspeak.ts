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
/** One or two disguised letters between letters: "h4te", "lo$$er". */
const INSIDE = /(?<=\p{L})[013457@$!|]{1,2}(?=\p{L})/u;
/** At the start of a word of three letters and more: "4sshole", "$tupid"; not "10am", "3rd", "$AAPL". */
const AT_START = /^[1345$](?=\p{Ll}{3,})/u;
/** Doubled at the end: "a$$". */
const AT_END = /(?<=^\p{L}+)\${2}$/u;

/** Those with a letter behind them, and dollars at the very end. */
const DISGUISED = /[0134578@$!|](?=.*\p{L})|\$(?=\$*$)/gu;

const reading = (token: string, choice: number): string =>
  token.replace(DISGUISED, (sign) => {
    const letters = LETTERS[sign] as readonly string[];
    return letters[Math.min(choice, letters.length - 1)] as string;
  });

/**
 * Digits and signs that stand for letters inside a word: "h4t3", "@$$hole".
 * Numbers, units, times, prices, scores and names with a number behind
 * ("alex2010") stay. Of the token as it stands and its readings, the one that the
 * tokenizer knows best wins: "4ever" stays.
 */
export const leetspeak = (text: string, pieces: PieceCount): string =>
  text.replace(TOKEN, (token) => {
    if (LEFT_ALONE.test(token)) return token;
    if (![INSIDE, AT_START, AT_END].some((form) => form.test(token))) return token;
    return bestKnown([token, reading(token, 0), reading(token, 1)], pieces);
  });

import { type PieceCount, selectBestKnown } from '../piece-count.ts';

const TOKEN = /\S+/gu;
/** Matches three or more of a letter, except letters that people often repeat, such as in laughter. */
const RUN = /((?![wWﾠ-ￜᄀ-ᇿㄱ-ㆎー〜哈呵ه])\p{L}\p{Mn}*)\1{2,}/gu;

const listLetters = (token: string): Set<string> => new Set(token.toLowerCase().match(/\p{L}/gu));

/**
 * Shortens a repeated letter to one or two, whichever spelling the tokenizer knows best: "looooser"
 * becomes "loser", "killll" becomes "kill". A word with only one letter ("hhhh", "ㅋㅋㅋ", "哈哈哈") is a
 * sound and does not change.
 */
export const shortenRepeats = (text: string, countPieces: PieceCount): string =>
  text.replace(TOKEN, (token) => {
    if (!token.match(RUN) || listLetters(token).size < 2) return token;
    return selectBestKnown([token.replace(RUN, '$1'), token.replace(RUN, '$1$1')], countPieces);
  });

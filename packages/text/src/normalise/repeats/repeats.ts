import { bestKnown, type PieceCount } from '../piece-count.ts';

const TOKEN = /\S+/gu;
/** Except letters that are often repeated in ordinary writing, such as laughter. */
const RUN = /((?![wWﾠ-ￜᄀ-ᇿㄱ-ㆎー〜哈呵ه])\p{L}\p{Mn}*)\1{2,}/gu;

const letters = (token: string): Set<string> => new Set(token.toLowerCase().match(/\p{L}/gu));

/**
 * Shortens a repeated letter: "looooser" becomes "loser", "killll" becomes "kill" (the
 * spelling that the tokenizer knows best). A token with only one letter ("hhhh", "ㅋㅋㅋ",
 * "哈哈哈") is a sound and stays.
 */
export const repeats = (text: string, pieces: PieceCount): string =>
  text.replace(TOKEN, (token) => {
    if (!token.match(RUN) || letters(token).size < 2) return token;
    return bestKnown([token.replace(RUN, '$1'), token.replace(RUN, '$1$1')], pieces);
  });

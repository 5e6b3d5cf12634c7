/** How many pieces the tokenizer cuts a word into: the fewer, the better known the word. */
export type PieceCount = (word: string) => number;

/** The best known of several spellings; the first where they are alike. */
export const bestKnown = (words: readonly string[], pieces: PieceCount): string =>
  words.reduce((best, word) => (pieces(word) < pieces(best) ? word : best));

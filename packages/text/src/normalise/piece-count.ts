/** How many pieces the tokenizer cuts a word into. Fewer pieces: a better known word. */
export type PieceCount = (word: string) => number;

/** The spelling with the fewest pieces; the first of equals. */
export const bestKnown = (words: readonly string[], pieces: PieceCount): string =>
  words.reduce((best, word) => (pieces(word) < pieces(best) ? word : best));

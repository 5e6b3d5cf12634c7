/** Counts the pieces into which the tokenizer cuts a word. It knows a word of fewer pieces better. */
export type PieceCount = (word: string) => number;

/** Selects the spelling with the fewest pieces. If several have equally few, the first wins. */
export const selectBestKnown = (words: readonly string[], countPieces: PieceCount): string =>
  words.reduce((best, word) => (countPieces(word) < countPieces(best) ? word : best));

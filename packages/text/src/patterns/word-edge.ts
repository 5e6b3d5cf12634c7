/**
 * Scripts without a visible word boundary: they have no spaces, or join particles to the word.
 */
const JOINED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}`;

/** Matches the start of a word. A Chinese character before a number counts as a boundary. */
export const WORD_STARTS = String.raw`(?<!(?![${JOINED}])[\p{L}\p{M}\p{N}_])`;
/** Matches the end of a word. */
export const WORD_ENDS = String.raw`(?!(?![${JOINED}])[\p{L}\p{M}\p{N}_])`;

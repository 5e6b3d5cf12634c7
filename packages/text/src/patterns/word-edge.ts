/**
 * Scripts without spaces, or with particles joined to the word: they have no visible
 * word boundary.
 */
const JOINED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}`;

/** Start of a word. A Chinese character before a number counts as a boundary. */
export const WORD_STARTS = String.raw`(?<!(?![${JOINED}])[\p{L}\p{M}\p{N}_])`;
export const WORD_ENDS = String.raw`(?!(?![${JOINED}])[\p{L}\p{M}\p{N}_])`;

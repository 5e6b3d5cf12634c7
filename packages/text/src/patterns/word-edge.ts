/** Scripts that write without spaces, or join particles to what stands before: no edge of a word shows. */
const JOINED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}`;

/** Not inside a word; a Chinese character beside a number does not make it one. */
export const WORD_STARTS = String.raw`(?<!(?![${JOINED}])[\p{L}\p{M}\p{N}_])`;
export const WORD_ENDS = String.raw`(?!(?![${JOINED}])[\p{L}\p{M}\p{N}_])`;

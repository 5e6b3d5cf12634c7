/**
 * One of several words or phrases, whole. `\b` knows ASCII only, so the edges are
 * spelled out. Words are parted by `|`; none holds a character that a regular
 * expression reads.
 */
export const wordPattern = (words: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}_])(?:${words.replaceAll(' ', String.raw`\s+`)})(?![\p{L}\p{M}\p{N}_])`,
    'iu',
  );

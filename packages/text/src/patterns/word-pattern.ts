/**
 * Matches one of several whole words or phrases, separated by `|`. `\b` knows only
 * ASCII, so the boundaries are spelled out. The words must not contain regular
 * expression syntax.
 */
export const wordPattern = (words: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}_])(?:${words.replaceAll(' ', String.raw`\s+`)})(?![\p{L}\p{M}\p{N}_])`,
    'iu',
  );

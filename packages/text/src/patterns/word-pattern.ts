/**
 * Creates a pattern for whole words or phrases, which are separated by `|` in `words` and must not
 * contain regular expression syntax. `\b` knows only ASCII, so the boundaries are spelled out.
 */
export const createWordPattern = (words: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}_])(?:${words.replaceAll(' ', String.raw`\s+`)})(?![\p{L}\p{M}\p{N}_])`,
    'iu',
  );

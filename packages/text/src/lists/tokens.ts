/**
 * Scripts written without spaces. In these, each letter is a token, so an entry matches anywhere. In
 * other scripts, a token is a whole word, so an entry matches only at word boundaries.
 */
export const NO_SPACES = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー`;

const TOKEN = new RegExp(
  String.raw`[${NO_SPACES}]\p{M}*|(?:(?![${NO_SPACES}])[\p{L}\p{M}\p{N}])+|[^\p{L}\p{M}\p{N}]`,
  'gsu',
);

export interface Token {
  readonly text: string;
  readonly start: number;
}

/** Splits folded text into words, letters of scripts without spaces, and single other characters. */
export const splitIntoTokens = (folded: string): Token[] =>
  [...folded.matchAll(TOKEN)].map((match) => ({ text: match[0], start: match.index }));

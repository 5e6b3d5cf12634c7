/**
 * Replaces lone surrogates with U+FFFD, then NFKC: full-width, styled and composed
 * letters get one form.
 */
export const unicode = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, '\uFFFD').normalize('NFKC');

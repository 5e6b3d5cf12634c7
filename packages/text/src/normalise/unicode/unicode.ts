/**
 * Replaces lone surrogates with U+FFFD, then applies NFKC, so that full-width, styled and composed
 * letters get one form.
 */
export const normaliseUnicode = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, '\uFFFD').normalize('NFKC');

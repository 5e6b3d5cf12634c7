/**
 * Half a surrogate pair becomes U+FFFD, then NFKC: full-width, styled and
 * composed letters come to one form.
 */
export const unicode = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, '\uFFFD').normalize('NFKC');

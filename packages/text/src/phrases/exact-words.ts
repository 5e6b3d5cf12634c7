import { foldWord } from './fold-word.ts';

/** The tones of Vietnamese. People put them on different vowels of a syllable: "khóa", "khoá". */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Writes a typed word in lower case, with its accents and its tones last. */
const toPlainCase = (typed: string): string => {
  const letters = typed.toLowerCase().normalize('NFD');
  return letters.replace(TONES, '') + (letters.match(TONES) ?? []).join('');
};

/** Writes a word as a symbol that keeps its accents. */
export const toExact = (typed: string): string => `=${toPlainCase(typed)}`;

/** Returns the folded word of an exact symbol, or undefined for other symbols. */
export const foldExact = (symbol: string): string | undefined =>
  symbol.startsWith('=') ? foldWord(symbol.slice(1)) : undefined;

/** Whether a typed word has the accents of an exact symbol, or no accents at all. */
export const matchesExact = (symbol: string, typed: string, folded: string): boolean => {
  const plain = toPlainCase(typed);
  return plain === folded || plain === symbol.slice(1);
};

import { type MappedText, mapText, withoutInvisible } from '../patterns/mapped-text.ts';

const foldPiece = (piece: string): string => {
  if (/^[^\S\uFEFF]/.test(piece)) return ' ';
  const plain = withoutInvisible(piece).normalize('NFKC');
  // Upper case on the way: it joins ß with ss, once ẞ is ß. The dot of İ would part it from i, the end of a word ς from σ.
  return withoutInvisible(plain.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC'))
    .replace(/i\u0307+/g, 'i')
    .replace(/ς/g, 'σ')
    .normalize('NFKC');
};

/**
 * Text and list entry are compared in this form: NFKC, one case, one space for
 * any white space, nothing invisible.
 */
export const foldWords = (text: string): MappedText => mapText(text, foldPiece);

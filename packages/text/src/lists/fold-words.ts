import { type MappedText, mapText, withoutInvisible } from '../patterns/mapped-text.ts';

const foldPiece = (piece: string): string => {
  if (/^[^\S\uFEFF]/.test(piece)) return ' ';
  const plain = withoutInvisible(piece).normalize('NFKC');
  // Via upper case, so that ß equals ss and ẞ equals ß. The dot of İ is removed, so that
  // it equals i; a final ς equals σ.
  return withoutInvisible(plain.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC'))
    .replace(/i\u0307+/g, 'i')
    .replace(/ς/g, 'σ')
    .normalize('NFKC');
};

/**
 * The form in which text and list entries are compared: NFKC, lower case, one space for
 * any white space, no invisible characters.
 */
export const foldWords = (text: string): MappedText => mapText(text, foldPiece);

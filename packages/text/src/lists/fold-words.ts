import { type MappedText, mapText, removeInvisible } from '../patterns/mapped-text.ts';

const foldPiece = (piece: string): string => {
  if (/^[^\S\uFEFF]/.test(piece)) return ' ';
  const plain = removeInvisible(piece).normalize('NFKC');
  // Convert via upper case, so that ß equals ss and ẞ equals ß. Remove the dot of İ, so that it
  // equals i. Replace a final ς, so that it equals σ.
  return removeInvisible(plain.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC'))
    .replace(/i\u0307+/g, 'i')
    .replace(/ς/g, 'σ')
    .normalize('NFKC');
};

/**
 * Converts text and list entries to the form in which they are compared: NFKC, lower case, one space
 * for any white space, no invisible characters.
 */
export const foldWords = (text: string): MappedText => mapText(text, foldPiece);

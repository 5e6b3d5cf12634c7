/** The file types that can be decoded, as the subtype of their media type. */
export type PictureType = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'bmp';

const hasTextAt = (bytes: Uint8Array, text: string, at = 0): boolean =>
  bytes.length >= at + text.length &&
  Array.from(text).every((character, i) => bytes[at + i] === character.charCodeAt(0));

/**
 * Whether an ISO media file has one of these brands: the major brand or one of the first
 * sixteen compatible ones.
 */
const hasBrand = (bytes: Uint8Array, ...brands: readonly string[]): boolean => {
  if (!hasTextAt(bytes, 'ftyp', 4)) return false;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  for (let at = 8; at + 4 <= Math.min(size, 8 + 4 * 17); at += 4) {
    // Offset 12 is the minor version, not a brand.
    if (at !== 12 && brands.some((brand) => hasTextAt(bytes, brand, at))) return true;
  }
  return false;
};

/**
 * Returns the type of a file by its first bytes; the file name does not matter. Returns
 * `undefined` for everything else, including SVG, which is a document and not a picture.
 */
export const pictureType = (bytes: Uint8Array): PictureType | undefined => {
  if (hasTextAt(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (hasTextAt(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (hasTextAt(bytes, 'GIF87a') || hasTextAt(bytes, 'GIF89a')) return 'gif';
  if (hasTextAt(bytes, 'RIFF') && hasTextAt(bytes, 'WEBP', 8)) return 'webp';
  if (hasBrand(bytes, 'avif', 'avis')) return 'avif';
  return hasTextAt(bytes, 'BM') ? 'bmp' : undefined;
};

/** Whether an AVIF is an image sequence, according to its brands. */
export const isSequence = (bytes: Uint8Array): boolean => hasBrand(bytes, 'avis');

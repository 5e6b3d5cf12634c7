/** Kinds of file that are decoded, as the second half of their media type. */
export type PictureType = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'bmp';

const starts = (bytes: Uint8Array, text: string, at = 0): boolean =>
  bytes.length >= at + text.length &&
  Array.from(text).every((character, i) => bytes[at + i] === character.charCodeAt(0));

/** Brands of an ISO media file: the major one and the compatible ones, at most sixteen. */
const hasBrand = (bytes: Uint8Array, ...brands: readonly string[]): boolean => {
  if (!starts(bytes, 'ftyp', 4)) return false;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  for (let at = 8; at + 4 <= Math.min(size, 8 + 4 * 17); at += 4) {
    // The minor version stands between the major brand and the others.
    if (at !== 12 && brands.some((brand) => starts(bytes, brand, at))) return true;
  }
  return false;
};

/**
 * What a file is by its first bytes, whatever it is called. `undefined` for
 * everything else; SVG among it, which is a document and no picture.
 */
export const pictureType = (bytes: Uint8Array): PictureType | undefined => {
  if (starts(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (starts(bytes, 'GIF87a') || starts(bytes, 'GIF89a')) return 'gif';
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'webp';
  if (hasBrand(bytes, 'avif', 'avis')) return 'avif';
  return starts(bytes, 'BM') ? 'bmp' : undefined;
};

/** Whether an AVIF holds frames that follow each other, as its brands say. */
export const isSequence = (bytes: Uint8Array): boolean => hasBrand(bytes, 'avis');

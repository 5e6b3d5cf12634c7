/** Brands of ISO media files that are pictures. All others are video or audio. */
const PICTURE_BRANDS = ['avif', 'avis', 'heic', 'heix', 'heim', 'heis', 'mif1', 'msf1', 'jpeg'];
const textAt = (bytes: Uint8Array, from: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + 4));

/**
 * Whether a file is a video, by its first bytes: MP4, MOV, 3GP, WebM, Matroska or Ogg.
 * Also true for audio-only files; decoding them reports that they have no pictures.
 */
export const isVideo = async (file: Blob): Promise<boolean> => {
  const bytes = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  const start = textAt(bytes, 0);
  if (start === '\x1a\x45\xdf\xa3' || start === 'OggS') return true;
  return textAt(bytes, 4) === 'ftyp' && !PICTURE_BRANDS.includes(textAt(bytes, 8));
};

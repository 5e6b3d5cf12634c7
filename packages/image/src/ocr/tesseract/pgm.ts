import type { Grey } from '../plane/place.ts';

/** Encodes a page as PGM, the simplest format that Leptonica reads: a header and the pixels. */
export const toPgm = ({ width, height, data }: Grey): Uint8Array<ArrayBuffer> => {
  const header = new TextEncoder().encode(`P5 ${width} ${height} 255\n`);
  const file = new Uint8Array(header.length + data.length);
  file.set(header);
  file.set(data, header.length);
  return file;
};

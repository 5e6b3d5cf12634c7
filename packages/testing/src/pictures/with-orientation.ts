import { joinBytes } from '@nightlight/image/decode/join-bytes';

/** A JPEG with an EXIF segment that contains only the orientation. */
export const withOrientation = (jpeg: Uint8Array, orientation: number): Uint8Array<ArrayBuffer> => {
  const exif = joinBytes(
    new TextEncoder().encode('Exif\0\0MM\0*'),
    [0, 0, 0, 8, 0, 1],
    // Tag 0x0112, a short, one value.
    [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    [0, 0, 0, 0],
  );
  return joinBytes(jpeg.subarray(0, 2), [0xff, 0xe1, 0, exif.length + 2], exif, jpeg.subarray(2));
};

import { NightlightError } from '@nightlight/core';
import { MAX_PIXELS, MAX_SIDE } from '@nightlight/image';

export type DrawnElement = HTMLImageElement | HTMLCanvasElement | OffscreenCanvas | ImageBitmap;

/** Milliseconds for an `<img>` to load. One with `loading=lazy` may never load. */
const LOADS = 10_000;

const unreadable = (why: string, cause?: unknown): NightlightError =>
  new NightlightError('invalid-input', why, { cause });

const loaded = async (image: HTMLImageElement): Promise<void> => {
  let late: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(unreadable('The <img> has not loaded.')), LOADS);
  });
  await Promise.race([image.decode(), tooLate]).finally(() => clearTimeout(late));
};

/** Throws for pixels of another site, which can't be sent to a worker. */
const checkReadable = (bitmap: ImageBitmap): void => {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  context?.getImageData(0, 0, 1, 1);
};

const isImage = (source: DrawnElement): source is HTMLImageElement => 'naturalWidth' in source;

const sizeOf = (source: DrawnElement): readonly [number, number] =>
  isImage(source) ? [source.naturalWidth, source.naturalHeight] : [source.width, source.height];

/**
 * Copies what an element shows now. The caller closes the copy. A canvas or bitmap is copied
 * before anything else happens on the page. Rejects if it is empty, too large or of another site.
 */
export const drawElement = async (source: DrawnElement): Promise<ImageBitmap> => {
  if (isImage(source)) await loaded(source);
  const [width, height] = sizeOf(source);
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
    throw unreadable(`The picture of ${width} × ${height} pixels is too large.`);
  }
  // Like decoded files: upright, and transparent pixels keep their colours.
  const bitmap = await createImageBitmap(source, {
    imageOrientation: 'from-image',
    premultiplyAlpha: 'none',
  });
  try {
    checkReadable(bitmap);
    return bitmap;
  } catch (cause) {
    bitmap.close();
    throw unreadable(
      'The picture comes from another site that does not share its pixels. Load it with crossorigin="anonymous", or pass the file.',
      cause,
    );
  }
};

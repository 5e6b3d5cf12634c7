import { NightlightError } from '@nightlight/core';
import { MAX_PIXELS, MAX_SIDE } from '@nightlight/image';

export type DrawnElement = HTMLImageElement | HTMLCanvasElement | OffscreenCanvas | ImageBitmap;

/** Milliseconds to wait for an `<img>` to load. One with `loading=lazy` may never load. */
const LOAD_TIMEOUT_MS = 10_000;

const createReadError = (why: string, cause?: unknown): NightlightError =>
  new NightlightError('invalid-input', why, { cause });

const waitUntilLoaded = async (image: HTMLImageElement): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(createReadError('The <img> has not loaded.')), LOAD_TIMEOUT_MS);
  });
  await Promise.race([image.decode(), timeout]).finally(() => clearTimeout(timer));
};

/** Throws if the pixels are of another site and can't be sent to a worker. */
const checkReadable = (bitmap: ImageBitmap): void => {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  context?.getImageData(0, 0, 1, 1);
};

const isImage = (source: DrawnElement): source is HTMLImageElement => 'naturalWidth' in source;

const getSize = (source: DrawnElement): readonly [number, number] =>
  isImage(source) ? [source.naturalWidth, source.naturalHeight] : [source.width, source.height];

/**
 * Copies the picture of an element. The caller closes the copy. A canvas or bitmap is copied before
 * other code of the page runs. Rejects if it is empty, too large or of another site.
 */
export const drawElement = async (source: DrawnElement): Promise<ImageBitmap> => {
  if (isImage(source)) await waitUntilLoaded(source);
  const [width, height] = getSize(source);
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
    throw createReadError(`The picture of ${width} × ${height} pixels is too large.`);
  }
  // Match decoded files, which are upright and whose transparent pixels have their colours.
  const bitmap = await createImageBitmap(source, {
    imageOrientation: 'from-image',
    premultiplyAlpha: 'none',
  });
  try {
    checkReadable(bitmap);
    return bitmap;
  } catch (cause) {
    bitmap.close();
    throw createReadError(
      'The picture comes from another site that does not share its pixels. Load it with crossorigin="anonymous", or pass the file.',
      cause,
    );
  }
};

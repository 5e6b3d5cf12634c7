import { type Frame, NightlightError, type PictureDecoder } from '@nightlight/core';
import { inspectFile } from './inspect-file.ts';
import { checkBytes, checkSize, notAPicture } from './limits.ts';

/** A File is a Blob. */
export type BrowserPicture =
  | Blob
  | ImageBitmap
  | HTMLImageElement
  | HTMLCanvasElement
  | OffscreenCanvas;

/** Upright, in the canvas's colour space, colours of transparent pixels as they are. */
const AS_SHOWN: ImageBitmapOptions = {
  imageOrientation: 'from-image',
  colorSpaceConversion: 'default',
  premultiplyAlpha: 'none',
};
/** Pixels that are read back at once: small engines refuse canvases of 17 million. */
const STRIP = 4_000_000;

const isA = <Name extends 'Blob' | 'ImageBitmap' | 'HTMLImageElement'>(
  name: Name,
  value: object,
): value is InstanceType<(typeof globalThis)[Name]> =>
  // A worker has no elements.
  name in globalThis && value instanceof globalThis[name];

const bitmapOfFile = async (file: Blob, signal?: AbortSignal): Promise<ImageBitmap> => {
  checkBytes(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  signal?.throwIfAborted();
  const type = inspectFile(bytes);
  try {
    return await createImageBitmap(new Blob([bytes], { type: `image/${type}` }), AS_SHOWN);
  } catch (cause) {
    throw notAPicture(`The ${type} file is broken, or this browser can't read it.`, cause);
  }
};

const bitmapOfElement = async (
  source: Exclude<BrowserPicture, Blob | ImageBitmap>,
): Promise<ImageBitmap> => {
  try {
    if (isA('HTMLImageElement', source)) {
      await source.decode();
      checkSize(source.naturalWidth, source.naturalHeight);
    } else checkSize(source.width, source.height);
    return await createImageBitmap(source, AS_SHOWN);
  } catch (cause) {
    if (cause instanceof NightlightError) throw cause;
    throw notAPicture('The element shows no picture that can be read.', cause);
  }
};

/** Strip by strip, so that the canvas stays small. */
const pixelsOf = (bitmap: ImageBitmap): Frame => {
  const { width, height } = bitmap;
  checkSize(width, height);
  const rows = Math.min(height, Math.max(1, Math.floor(STRIP / width)));
  const context = new OffscreenCanvas(width, rows).getContext('2d', { willReadFrequently: true });
  if (!context) throw new NightlightError('unsupported', 'OffscreenCanvas has no 2D context here.');
  const data = new Uint8ClampedArray(4 * width * height);
  try {
    for (let top = 0; top < height; top += rows) {
      context.clearRect(0, 0, width, rows);
      context.drawImage(bitmap, 0, -top);
      const strip = context.getImageData(0, 0, width, Math.min(rows, height - top));
      data.set(strip.data, 4 * width * top);
    }
  } catch (cause) {
    throw notAPicture(
      'The picture comes from another site that keeps its pixels. Load it with crossorigin="anonymous", or give the file.',
      cause,
    );
  }
  return { width, height, data };
};

/**
 * Decodes what a page or a worker has. Of an animation only the first frame so
 * far. What is given stays the caller's: an ImageBitmap isn't closed.
 */
export const createBrowserDecoder = (): PictureDecoder<BrowserPicture> => ({
  async *decode(source, { signal } = {}) {
    signal?.throwIfAborted();
    if (isA('ImageBitmap', source)) {
      yield pixelsOf(source);
      return;
    }
    const bitmap = isA('Blob', source)
      ? await bitmapOfFile(source, signal)
      : await bitmapOfElement(source);
    let frame: Frame;
    try {
      signal?.throwIfAborted();
      frame = pixelsOf(bitmap);
    } finally {
      bitmap.close();
    }
    yield frame;
  },
});

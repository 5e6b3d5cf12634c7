import {
  type DecodeOptions,
  type Frame,
  NightlightError,
  type PictureDecoder,
} from '@nightlight/core';
import { parseAnimation } from './animation/animation-of.ts';
import { drawAnimation } from './animation/draw-animation.ts';
import { decodeWithImageDecoder, hasImageDecoder } from './animation/image-decoder.ts';
import { readPixels } from './canvas-pixels.ts';
import { inspectFile } from './inspect-file.ts';
import { checkBytes, checkSize, pictureError } from './limits.ts';
import { isSequence, type PictureType } from './picture-type.ts';

/** A picture that the browser can decode. A `File` is a `Blob` too. */
export type BrowserPicture =
  | Blob
  | ImageBitmap
  | HTMLImageElement
  | HTMLCanvasElement
  | OffscreenCanvas;

/**
 * Options for a bitmap that looks as displayed: upright and in the canvas's colour
 * space. The colours of transparent pixels stay unchanged.
 */
const AS_DISPLAYED: ImageBitmapOptions = {
  imageOrientation: 'from-image',
  colorSpaceConversion: 'default',
  premultiplyAlpha: 'none',
};

const isInstance = <Name extends 'Blob' | 'ImageBitmap' | 'HTMLImageElement'>(
  name: Name,
  value: object,
): value is InstanceType<(typeof globalThis)[Name]> =>
  // Workers have no element classes.
  name in globalThis && value instanceof globalThis[name];

/** Reads the pixels of a bitmap and closes it. */
const takeFrame = (bitmap: ImageBitmap): Frame => {
  try {
    return readPixels(bitmap, bitmap.width, bitmap.height);
  } finally {
    bitmap.close();
  }
};

const decodeStill = async (bytes: Uint8Array<ArrayBuffer>, type: PictureType): Promise<Frame> => {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${type}` }), AS_DISPLAYED);
  } catch (cause) {
    throw pictureError(`The ${type} file is broken, or this browser can't read it.`, cause);
  }
  return takeFrame(bitmap);
};

async function* decodeFile(file: Blob, options: DecodeOptions): AsyncGenerator<Frame> {
  const { signal } = options;
  checkBytes(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  signal?.throwIfAborted();
  const type = inspectFile(bytes);
  const animation = parseAnimation(bytes, type);
  const isAnimated = animation !== undefined || (type === 'avif' && isSequence(bytes));
  if (isAnimated && (await hasImageDecoder(type))) {
    yield* decodeWithImageDecoder(bytes, type, animation, options);
  } else if (animation) {
    yield* drawAnimation(animation, (still) => decodeStill(still, type), options);
  } else {
    const frame = await decodeStill(bytes, type);
    signal?.throwIfAborted();
    yield isAnimated ? { ...frame, at: 0, partly: true } : frame;
  }
}

const captureElement = async (
  source: Exclude<BrowserPicture, Blob | ImageBitmap>,
): Promise<ImageBitmap> => {
  try {
    if (isInstance('HTMLImageElement', source)) {
      await source.decode();
      checkSize(source.naturalWidth, source.naturalHeight);
    } else checkSize(source.width, source.height);
    return await createImageBitmap(source, AS_DISPLAYED);
  } catch (cause) {
    if (cause instanceof NightlightError) throw cause;
    throw pictureError('The element shows no picture that can be read.', cause);
  }
};

/**
 * Creates a decoder for pages and workers. An animated file gives its frames. They are
 * decoded by the browser's ImageDecoder, or drawn from still pictures if there is none;
 * then an AVIF gives only its first frame, with `partly`. An element or an ImageBitmap
 * gives one frame, even if its file has more. The source is not closed.
 */
export const createBrowserDecoder = (): PictureDecoder<BrowserPicture> => ({
  async *decode(source, options = {}) {
    const { signal } = options;
    signal?.throwIfAborted();
    if (isInstance('ImageBitmap', source)) yield readPixels(source, source.width, source.height);
    else if (isInstance('Blob', source)) yield* decodeFile(source, options);
    else {
      const frame = takeFrame(await captureElement(source));
      signal?.throwIfAborted();
      yield frame;
    }
  },
});

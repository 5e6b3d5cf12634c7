import {
  type DecodeOptions,
  type Frame,
  NightlightError,
  type PictureDecoder,
} from '@nightlight/core';
import { animationOf } from './animation/animation-of.ts';
import { drawAnimation } from './animation/draw-animation.ts';
import { framesOfImageDecoder, hasImageDecoder } from './animation/image-decoder.ts';
import { pixelsOf } from './canvas-pixels.ts';
import { inspectFile } from './inspect-file.ts';
import { checkBytes, checkSize, notAPicture } from './limits.ts';
import { isSequence, type PictureType } from './picture-type.ts';

/** A File is a Blob. */
export type BrowserPicture =
  | Blob
  | ImageBitmap
  | HTMLImageElement
  | HTMLCanvasElement
  | OffscreenCanvas;

/** Upright, in the canvas's colour space, with the colours of transparent pixels unchanged. */
const AS_SHOWN: ImageBitmapOptions = {
  imageOrientation: 'from-image',
  colorSpaceConversion: 'default',
  premultiplyAlpha: 'none',
};

const isA = <Name extends 'Blob' | 'ImageBitmap' | 'HTMLImageElement'>(
  name: Name,
  value: object,
): value is InstanceType<(typeof globalThis)[Name]> =>
  // Workers have no element classes.
  name in globalThis && value instanceof globalThis[name];

/** The pixels of a bitmap that we own and close. */
const frameOf = (bitmap: ImageBitmap): Frame => {
  try {
    return pixelsOf(bitmap, bitmap.width, bitmap.height);
  } finally {
    bitmap.close();
  }
};

const decodeStill = async (bytes: Uint8Array<ArrayBuffer>, type: PictureType): Promise<Frame> => {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${type}` }), AS_SHOWN);
  } catch (cause) {
    throw notAPicture(`The ${type} file is broken, or this browser can't read it.`, cause);
  }
  return frameOf(bitmap);
};

async function* framesOfFile(file: Blob, options: DecodeOptions): AsyncGenerator<Frame> {
  const { signal } = options;
  checkBytes(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  signal?.throwIfAborted();
  const type = inspectFile(bytes);
  const animation = animationOf(bytes, type);
  const isAnimated = animation !== undefined || (type === 'avif' && isSequence(bytes));
  if (isAnimated && (await hasImageDecoder(type))) {
    yield* framesOfImageDecoder(bytes, type, animation, options);
  } else if (animation) {
    yield* drawAnimation(animation, (still) => decodeStill(still, type), options);
  } else {
    const frame = await decodeStill(bytes, type);
    signal?.throwIfAborted();
    yield isAnimated ? { ...frame, at: 0, partly: true } : frame;
  }
}

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

/**
 * Decodes what a page or a worker has. Animated files give their frames, decoded by the
 * browser's ImageDecoder or, without one, drawn frame by frame from stills (then only
 * the first frame of an AVIF, with `partly`). An element or an ImageBitmap gives one
 * frame, even if its file has more. The source is not closed.
 */
export const createBrowserDecoder = (): PictureDecoder<BrowserPicture> => ({
  async *decode(source, options = {}) {
    const { signal } = options;
    signal?.throwIfAborted();
    if (isA('ImageBitmap', source)) yield pixelsOf(source, source.width, source.height);
    else if (isA('Blob', source)) yield* framesOfFile(source, options);
    else {
      const frame = frameOf(await bitmapOfElement(source));
      signal?.throwIfAborted();
      yield frame;
    }
  },
});

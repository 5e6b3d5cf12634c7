import {
  type Frame,
  isNightlightError,
  NightlightError,
  type PictureDecoder,
} from '@nightlight/core';
import { animationOf } from './animation/animation-of.ts';
import { drawAnimation } from './animation/draw-animation.ts';
import { readBmp } from './bmp/read-bmp.ts';
import { cmykToRgb } from './cmyk-to-rgb.ts';
import { inspectFile } from './inspect-file.ts';
import { checkBytes, checkSize, MAX_PIXELS, notAPicture } from './limits.ts';
import { isSequence, type PictureType } from './picture-type.ts';

/** A file's bytes. */
export type NodePicture = Uint8Array | Blob;

const loadSharp = async () => {
  try {
    return (await import('sharp')).default;
  } catch (cause) {
    throw new NightlightError('unsupported', 'Pictures in Node need sharp: npm install sharp', {
      cause,
    });
  }
};

const bytesOf = async (source: NodePicture): Promise<Uint8Array> => {
  if (source instanceof Uint8Array) return source;
  checkBytes(source.size);
  return new Uint8Array(await source.arrayBuffer());
};

/**
 * sharp recognises an AVIF by its major brand, so an image sequence needs the brand of a
 * still picture.
 */
const asStill = (bytes: Uint8Array): Uint8Array => {
  const still = bytes.slice();
  still.set(new TextEncoder().encode('avif'), 8);
  return still;
};

/**
 * Decodes files in Node with sharp, an optional peer dependency; BMP, which sharp can't
 * read, with our own code. Animations are drawn from stills, as in a browser without
 * ImageDecoder: sharp would restart for each frame, and doesn't support animated PNG.
 * Only the first frame of an animated AVIF is read, with `partly`.
 */
export const createSharpDecoder = async (): Promise<PictureDecoder<NodePicture>> => {
  const sharp = await loadSharp();

  const decodeStill = async (bytes: Uint8Array, type: PictureType): Promise<Frame> => {
    const file = type === 'avif' && isSequence(bytes) ? asStill(bytes) : bytes;
    const open = () => sharp(file, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
    try {
      const isCmyk = type === 'jpeg' && (await open().metadata()).space === 'cmyk';
      const upright = open().autoOrient();
      const channels = isCmyk
        ? upright.pipelineColourspace('cmyk').toColourspace('cmyk')
        : upright.toColourspace('srgb').ensureAlpha();
      const { data, info } = await channels
        .raw({ depth: 'uchar' })
        .toBuffer({ resolveWithObject: true });
      checkSize(info.width, info.height);
      const pixels = new Uint8ClampedArray(data);
      if (isCmyk) cmykToRgb(pixels);
      return { width: info.width, height: info.height, data: pixels };
    } catch (cause) {
      if (isNightlightError(cause)) throw cause;
      throw notAPicture(`The ${type} file is broken.`, cause);
    }
  };

  return {
    async *decode(source, options = {}) {
      const { signal } = options;
      signal?.throwIfAborted();
      const bytes = await bytesOf(source);
      signal?.throwIfAborted();
      const type = inspectFile(bytes);
      const animation = animationOf(bytes, type);
      if (animation) {
        yield* drawAnimation(animation, (still) => decodeStill(still, type), options);
        return;
      }
      const frame = type === 'bmp' ? readBmp(bytes) : await decodeStill(bytes, type);
      signal?.throwIfAborted();
      yield type === 'avif' && isSequence(bytes) ? { ...frame, at: 0, partly: true } : frame;
    },
  };
};

import {
  type Frame,
  isNightlightError,
  NightlightError,
  type PictureDecoder,
} from '@nightlight/core';
import { parseAnimation } from './animation/animation-of.ts';
import { drawAnimation } from './animation/draw-animation.ts';
import { readBmp } from './bmp/read-bmp.ts';
import { cmykToRgb } from './cmyk-to-rgb.ts';
import { inspectFile } from './inspect-file.ts';
import { checkBytes, checkSize, MAX_PIXELS, pictureError } from './limits.ts';
import { isSequence, type PictureType } from './picture-type.ts';

/** The bytes of a picture file. */
export type NodePicture = Uint8Array | Blob;

const loadSharp = async () => {
  try {
    return (await import('sharp')).default;
  } catch (cause) {
    throw new NightlightError(
      'unsupported',
      'Pictures in Node need sharp: npm install sharp@0.35.5',
      {
        cause,
      },
    );
  }
};

const readBytes = async (source: NodePicture): Promise<Uint8Array> => {
  if (source instanceof Uint8Array) return source;
  checkBytes(source.size);
  return new Uint8Array(await source.arrayBuffer());
};

/**
 * Replaces the major brand of an AVIF image sequence by that of a still picture, because
 * sharp recognises only that.
 */
const labelAsStill = (bytes: Uint8Array): Uint8Array => {
  const still = bytes.slice();
  still.set(new TextEncoder().encode('avif'), 8);
  return still;
};

/**
 * Creates a decoder for Node. It uses sharp, an optional peer dependency, and our own
 * code for BMP, which sharp can't read. Animations are drawn from still pictures, as in
 * a browser without ImageDecoder, because sharp would restart for each frame and doesn't
 * support animated PNG. Only the first frame of an animated AVIF is read, with `partly`.
 */
export const createSharpDecoder = async (): Promise<PictureDecoder<NodePicture>> => {
  const sharp = await loadSharp();

  const decodeStill = async (bytes: Uint8Array, type: PictureType): Promise<Frame> => {
    const file = type === 'avif' && isSequence(bytes) ? labelAsStill(bytes) : bytes;
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
      throw pictureError(`The ${type} file is broken.`, cause);
    }
  };

  return {
    async *decode(source, options = {}) {
      const { signal } = options;
      signal?.throwIfAborted();
      const bytes = await readBytes(source);
      signal?.throwIfAborted();
      const type = inspectFile(bytes);
      const animation = parseAnimation(bytes, type);
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

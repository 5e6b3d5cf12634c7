import { NightlightError, type PictureDecoder } from '@nightlight/core';
import { inspectFile } from './inspect-file.ts';
import { checkBytes, checkSize, MOST_PIXELS, notAPicture } from './limits.ts';

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
 * Decodes files in Node by sharp, an optional peer. Of an animation only the
 * first frame so far. sharp reads no BMP: that is `unsupported`.
 */
export const createSharpDecoder = async (): Promise<PictureDecoder<NodePicture>> => {
  const sharp = await loadSharp();
  return {
    async *decode(source, { signal } = {}) {
      signal?.throwIfAborted();
      const bytes = await bytesOf(source);
      signal?.throwIfAborted();
      const type = inspectFile(bytes);
      if (type === 'bmp') {
        throw new NightlightError('unsupported', 'BMP files cannot be read in Node.');
      }
      const decoded = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
        .autoOrient()
        .toColourspace('srgb')
        .ensureAlpha()
        .raw({ depth: 'uchar' })
        .toBuffer({ resolveWithObject: true })
        .catch((cause: unknown) => {
          throw notAPicture(`The ${type} file is broken.`, cause);
        });
      signal?.throwIfAborted();
      const { width, height } = decoded.info;
      checkSize(width, height);
      yield { width, height, data: new Uint8ClampedArray(decoded.data) };
    },
  };
};

import { type DecodeOptions, type Frame, isNightlightError } from '@nightlight/core';
import { readPixels } from '../canvas-pixels.ts';
import { MAX_FRAMES_IN_FILE, pictureError } from '../limits.ts';
import type { PictureType } from '../picture-type.ts';
import { withTimeout } from '../with-timeout.ts';
import { type Animation, startTimes } from './animation.ts';
import { chooseFrames, drawableFrames } from './choose-frames.ts';

/**
 * Time limit in seconds for decoding one frame, including the earlier frames that it
 * builds on.
 */
const TIMEOUT_SECONDS = 30;

/**
 * Whether this browser can decode animations of this type frame by frame. The result is
 * not cached, so that tests can hide `ImageDecoder`.
 */
export const hasImageDecoder = async (type: PictureType): Promise<boolean> =>
  'ImageDecoder' in globalThis && (await ImageDecoder.isTypeSupported(`image/${type}`));

/** Counts the frames, once the whole file is available. */
const countFrames = async (decoder: ImageDecoder): Promise<number> => {
  await decoder.tracks.ready;
  await decoder.completed;
  return decoder.tracks.selectedTrack?.frameCount ?? 0;
};

const decodeFrame = async (decoder: ImageDecoder, frameIndex: number) => {
  const { image } = await decoder.decode({ frameIndex });
  try {
    const frame = readPixels(image, image.displayWidth, image.displayHeight);
    return { ...frame, at: image.timestamp / 1e6 };
  } finally {
    image.close();
  }
};

/**
 * Decodes an animation with the browser's ImageDecoder, so that the frames look as they
 * do on the page. `animation` is the parsed file, if there is one.
 */
export async function* decodeWithImageDecoder(
  bytes: Uint8Array<ArrayBuffer>,
  type: PictureType,
  animation: Animation | undefined,
  { signal, frames }: DecodeOptions = {},
): AsyncGenerator<Frame> {
  const decoder = new ImageDecoder({ data: bytes, type: `image/${type}`, preferAnimation: true });
  const withPictureErrors = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await withTimeout(TIMEOUT_SECONDS, `A frame of the ${type} file`, work, signal);
    } catch (cause) {
      signal?.throwIfAborted();
      if (isNightlightError(cause)) throw cause;
      throw pictureError(`The ${type} file is broken, or this browser can't read it.`, cause);
    }
  };
  try {
    const count = await withPictureErrors(countFrames(decoder));
    if (count === 0 || (animation && animation.parts.length !== count)) {
      throw pictureError(`The animated ${type} file is broken: its frames can't be counted.`);
    }
    if (count > MAX_FRAMES_IN_FILE) {
      throw pictureError(`The animation has more than ${MAX_FRAMES_IN_FILE} frames.`);
    }
    let frame = await withPictureErrors(decodeFrame(decoder, 0));
    const seconds = animation?.parts.map((part) => part.seconds) ?? Array(count).fill(1);
    const drawable = drawableFrames(frame.width, frame.height);
    const chosen = chooseFrames(seconds.slice(0, drawable), frames);
    const partly = chosen.length < count ? { partly: true } : {};
    const starts = animation && startTimes(animation);
    for (const number of chosen) {
      if (number > 0) frame = await withPictureErrors(decodeFrame(decoder, number));
      yield { ...frame, at: starts?.[number] ?? frame.at, ...partly };
    }
  } finally {
    decoder.close();
  }
}

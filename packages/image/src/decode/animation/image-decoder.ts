import { type DecodeOptions, type Frame, isNightlightError } from '@nightlight/core';
import { pixelsOf } from '../canvas-pixels.ts';
import { MAX_FRAMES_IN_FILE, notAPicture } from '../limits.ts';
import type { PictureType } from '../picture-type.ts';
import { withTimeout } from '../with-timeout.ts';
import { type Animation, startsOf } from './animation.ts';
import { chooseFrames, drawableFrames } from './choose-frames.ts';

/** Time limit in seconds for one frame and the earlier ones that it needs. */
const TIMEOUT_SECONDS = 30;

/**
 * Whether this browser decodes animations of this type frame by frame. Not cached, so
 * tests can hide `ImageDecoder`.
 */
export const hasImageDecoder = async (type: PictureType): Promise<boolean> =>
  'ImageDecoder' in globalThis && (await ImageDecoder.isTypeSupported(`image/${type}`));

/** Number of frames, once the whole file is available. */
const countFrames = async (decoder: ImageDecoder): Promise<number> => {
  await decoder.tracks.ready;
  await decoder.completed;
  return decoder.tracks.selectedTrack?.frameCount ?? 0;
};

const decodeFrame = async (decoder: ImageDecoder, frameIndex: number) => {
  const { image } = await decoder.decode({ frameIndex });
  try {
    const frame = pixelsOf(image, image.displayWidth, image.displayHeight);
    return { ...frame, at: image.timestamp / 1e6 };
  } finally {
    image.close();
  }
};

/**
 * The frames of an animation, decoded by the browser's ImageDecoder, which shows what
 * the browser shows. `animation` is the parsed file, if there is one.
 */
export async function* framesOfImageDecoder(
  bytes: Uint8Array<ArrayBuffer>,
  type: PictureType,
  animation: Animation | undefined,
  { signal, frames }: DecodeOptions = {},
): AsyncGenerator<Frame> {
  const decoder = new ImageDecoder({ data: bytes, type: `image/${type}`, preferAnimation: true });
  const orNotAPicture = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await withTimeout(TIMEOUT_SECONDS, `A frame of the ${type} file`, work, signal);
    } catch (cause) {
      signal?.throwIfAborted();
      if (isNightlightError(cause)) throw cause;
      throw notAPicture(`The ${type} file is broken, or this browser can't read it.`, cause);
    }
  };
  try {
    const count = await orNotAPicture(countFrames(decoder));
    if (count === 0 || (animation && animation.parts.length !== count)) {
      throw notAPicture(`The animated ${type} file is broken: its frames can't be counted.`);
    }
    if (count > MAX_FRAMES_IN_FILE) {
      throw notAPicture(`The animation has more than ${MAX_FRAMES_IN_FILE} frames.`);
    }
    let frame = await orNotAPicture(decodeFrame(decoder, 0));
    const seconds = animation?.parts.map((part) => part.seconds) ?? Array(count).fill(1);
    const drawable = drawableFrames(frame.width, frame.height);
    const chosen = chooseFrames(seconds.slice(0, drawable), frames);
    const partly = chosen.length < count ? { partly: true } : {};
    const starts = animation && startsOf(animation);
    for (const number of chosen) {
      if (number > 0) frame = await orNotAPicture(decodeFrame(decoder, number));
      yield { ...frame, at: starts?.[number] ?? frame.at, ...partly };
    }
  } finally {
    decoder.close();
  }
}

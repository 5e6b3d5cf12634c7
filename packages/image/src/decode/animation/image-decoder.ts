import { type DecodeOptions, type Frame, isNightlightError } from '@nightlight/core';
import { pixelsOf } from '../canvas-pixels.ts';
import { MAX_FRAMES_HELD, notAPicture } from '../limits.ts';
import type { PictureType } from '../picture-type.ts';
import { within } from '../within.ts';
import { type Animation, startsOf } from './animation.ts';
import { chooseFrames, framesInReach } from './choose-frames.ts';

/** Seconds for one frame, and for those before it that it needs. */
const SLOWEST = 30;

/** Whether this browser decodes animations of that type frame by frame. Asked at every call. */
export const hasImageDecoder = async (type: PictureType): Promise<boolean> =>
  'ImageDecoder' in globalThis && (await ImageDecoder.isTypeSupported(`image/${type}`));

/** How many frames there are, all of the file being there. */
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
 * An animation's frames through the browser's own ImageDecoder, which draws what
 * the browser shows. `animation` is what the file says, where that is known.
 */
export async function* framesOfImageDecoder(
  bytes: Uint8Array<ArrayBuffer>,
  type: PictureType,
  animation: Animation | undefined,
  { signal, frames }: DecodeOptions = {},
): AsyncGenerator<Frame> {
  const decoder = new ImageDecoder({ data: bytes, type: `image/${type}`, preferAnimation: true });
  const orBroken = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await within(SLOWEST, `A frame of the ${type} file`, work, signal);
    } catch (cause) {
      signal?.throwIfAborted();
      if (isNightlightError(cause)) throw cause;
      throw notAPicture(`The ${type} file is broken, or this browser can't read it.`, cause);
    }
  };
  try {
    const count = await orBroken(countFrames(decoder));
    if (count === 0 || (animation && animation.parts.length !== count)) {
      throw notAPicture(`The animated ${type} file is broken: its frames can't be counted.`);
    }
    if (count > MAX_FRAMES_HELD) {
      throw notAPicture(`The animation has more than ${MAX_FRAMES_HELD} frames.`);
    }
    let frame = await orBroken(decodeFrame(decoder, 0));
    const seconds = animation?.parts.map((part) => part.seconds) ?? Array(count).fill(1);
    const inReach = framesInReach(frame.width, frame.height);
    const chosen = chooseFrames(seconds.slice(0, inReach), frames);
    const partly = chosen.length < count ? { partly: true } : {};
    const starts = animation && startsOf(animation);
    for (const number of chosen) {
      if (number > 0) frame = await orBroken(decodeFrame(decoder, number));
      yield { ...frame, at: starts?.[number] ?? frame.at, ...partly };
    }
  } finally {
    decoder.close();
  }
}

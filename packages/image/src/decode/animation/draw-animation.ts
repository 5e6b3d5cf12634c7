import type { DecodeOptions, Frame } from '@nightlight/core';
import { pictureError } from '../limits.ts';
import { type Animation, type Part, startTimes } from './animation.ts';
import { chooseFrames, drawableFrames } from './choose-frames.ts';
import { clearRect, copyRect, paint } from './paint.ts';

/**
 * Draws an animation without a native animation decoder: each part is decoded as a still
 * picture and drawn on a canvas. Needs memory for the canvas, one part and the yielded
 * frame.
 */
export async function* drawAnimation(
  animation: Animation,
  decodeStill: (file: Uint8Array<ArrayBuffer>) => Promise<Frame>,
  { signal, frames }: DecodeOptions = {},
): AsyncGenerator<Frame> {
  const { width, height, parts } = animation;
  const decodePart = async (part: Part): Promise<Frame> => {
    const frame = await decodeStill(part.still());
    if (frame.width === part.width && frame.height === part.height) return frame;
    throw pictureError('The animation is broken: a frame does not have its declared size.');
  };

  const drawable = parts.slice(0, drawableFrames(width, height));
  const chosen = chooseFrames(
    drawable.map(({ seconds }) => seconds),
    frames,
  );
  const partly = chosen.length < parts.length ? { partly: true } : {};
  const canvas = { width, height, data: new Uint8ClampedArray(4 * width * height) };
  const starts = startTimes(animation);
  for (const [number, part] of drawable.slice(0, (chosen.at(-1) as number) + 1).entries()) {
    const pixels = await decodePart(part);
    signal?.throwIfAborted();
    const savedPixels = part.disposal === 'restore' ? copyRect(canvas, part) : undefined;
    paint(canvas, part, pixels);
    if (chosen.includes(number)) {
      yield { width, height, data: canvas.data.slice(), at: starts[number] as number, ...partly };
    }
    if (savedPixels) paint(canvas, { ...part, over: false }, savedPixels);
    else if (part.disposal === 'clear') clearRect(canvas, part);
  }
}

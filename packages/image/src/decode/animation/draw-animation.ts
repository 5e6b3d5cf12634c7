import type { DecodeOptions, Frame } from '@nightlight/core';
import { notAPicture } from '../limits.ts';
import { type Animation, type Part, startsOf } from './animation.ts';
import { chooseFrames, framesInReach } from './choose-frames.ts';
import { clear, keep, paint } from './paint.ts';

/**
 * Draws an animation where nothing that is at hand does: each part is decoded as
 * a still of its own by what decodes stills there, and laid on the canvas. Needs
 * the room of the canvas, a part, and the frame that is given.
 */
export async function* drawAnimation(
  animation: Animation,
  decodeStill: (file: Uint8Array<ArrayBuffer>) => Promise<Frame>,
  { signal, frames }: DecodeOptions = {},
): AsyncGenerator<Frame> {
  const { width, height, parts } = animation;
  const pixelsOf = async (part: Part): Promise<Frame> => {
    const frame = await decodeStill(part.still());
    if (frame.width === part.width && frame.height === part.height) return frame;
    throw notAPicture('The animation is broken: a frame has another size than it says.');
  };

  const inReach = parts.slice(0, framesInReach(width, height));
  const chosen = chooseFrames(
    inReach.map(({ seconds }) => seconds),
    frames,
  );
  const partly = chosen.length < parts.length ? { partly: true } : {};
  const canvas = { width, height, data: new Uint8ClampedArray(4 * width * height) };
  const starts = startsOf(animation);
  for (const [number, part] of inReach.slice(0, (chosen.at(-1) as number) + 1).entries()) {
    const pixels = await pixelsOf(part);
    signal?.throwIfAborted();
    const before = part.after === 'undone' ? keep(canvas, part) : undefined;
    paint(canvas, part, pixels);
    if (chosen.includes(number)) {
      yield { width, height, data: canvas.data.slice(), at: starts[number] as number, ...partly };
    }
    if (before) paint(canvas, { ...part, over: false }, before);
    else if (part.after === 'cleared') clear(canvas, part);
  }
}

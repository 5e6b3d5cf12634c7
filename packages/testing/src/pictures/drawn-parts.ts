import type { Frame } from '@nightlight/core';
import type { Part } from '@nightlight/image/decode/animation/animation';

/** A part of an animation that a test draws. */
export interface DrawnPart extends Omit<Part, 'still'> {
  /** RGBA of its rectangle. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

export interface DrawnAnimation {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly DrawnPart[];
}

type Colour = readonly [number, number, number, number];

/** A rectangle of one colour, with defaults for the rest. */
export const rectangle = (
  [left, top, width, height]: readonly [number, number, number, number],
  colour: Colour,
  rest: Partial<Pick<DrawnPart, 'seconds' | 'over' | 'disposal'>> = {},
): DrawnPart => {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let at = 0; at < data.length; at += 4) data.set(colour, at);
  return { left, top, width, height, seconds: 0.1, over: true, disposal: 'keep', ...rest, data };
};

/** Computes what is on screen at each frame, pixel by pixel (slow but simple). */
export const framesOnScreen = ({ width, height, parts }: DrawnAnimation): Frame[] => {
  let canvas = new Float64Array(4 * width * height);
  return parts.map((part) => {
    const before = canvas.slice();
    for (let y = 0; y < part.height; y++) {
      for (let x = 0; x < part.width; x++) {
        if (part.left + x >= width || part.top + y >= height) continue;
        const to = 4 * ((part.top + y) * width + part.left + x);
        const [red, green, blue, alpha] = part.data.slice(4 * (y * part.width + x));
        const [above, below] = [(alpha as number) / 255, (canvas[to + 3] as number) / 255];
        const rest = part.over ? below * (1 - above) : 0;
        const sum = above + rest;
        [red, green, blue].forEach((value, channel) => {
          const mixed = (value as number) * above + (canvas[to + channel] as number) * rest;
          canvas[to + channel] = sum === 0 ? 0 : mixed / sum;
        });
        canvas[to + 3] = 255 * sum;
      }
    }
    const frame = { width, height, data: new Uint8ClampedArray(canvas) };
    if (part.disposal === 'restore') canvas = before;
    if (part.disposal === 'clear') {
      for (let y = part.top; y < Math.min(height, part.top + part.height); y++) {
        const right = Math.min(width, part.left + part.width);
        canvas.fill(0, 4 * (y * width + part.left), 4 * (y * width + right));
      }
    }
    return frame;
  });
};

/**
 * The largest visible difference between two pictures of the same size: of alpha, and of
 * colours weighted by their alpha (a canvas stores no more).
 */
export const seenDifference = (a: Frame, b: Frame): number => {
  let largest = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const [one, other] = [a.data[at + 3] as number, b.data[at + 3] as number];
    largest = Math.max(largest, Math.abs(one - other));
    for (let channel = at; channel < at + 3; channel++) {
      const seen = (a.data[channel] as number) * one - (b.data[channel] as number) * other;
      largest = Math.max(largest, Math.abs(seen) / 255);
    }
  }
  return largest;
};

import type { Frame } from '@nightlight/core';
import type { Part } from './animation.ts';

type Canvas = Pick<Frame, 'width' | 'height'> & { readonly data: Uint8ClampedArray<ArrayBuffer> };

/**
 * The rows of a part that are on the canvas: the byte offset of each on the canvas and
 * in the part.
 */
function* rows(canvas: Canvas, { left, top, width, height }: Part) {
  const pixels = Math.min(width, canvas.width - left);
  const last = Math.min(height, canvas.height - top);
  if (pixels <= 0) return;
  for (let row = 0; row < last; row++) {
    yield { to: 4 * ((top + row) * canvas.width + left), from: 4 * row * width, bytes: 4 * pixels };
  }
}

/** Blends one pixel over another, both with straight alpha. */
const blend = (
  backdrop: Uint8ClampedArray,
  to: number,
  source: Uint8ClampedArray,
  from: number,
): void => {
  const alpha = source[from + 3] as number;
  const backdropAlpha = ((backdrop[to + 3] as number) * (255 - alpha)) / 255;
  const sum = alpha + backdropAlpha;
  for (let channel = 0; channel < 3; channel++) {
    const blended =
      (source[from + channel] as number) * alpha +
      (backdrop[to + channel] as number) * backdropAlpha;
    backdrop[to + channel] = blended / sum;
  }
  backdrop[to + 3] = sum;
};

/** Draws a part's pixels at its position. */
export const paint = (canvas: Canvas, part: Part, { data }: Frame): void => {
  for (const { to, from, bytes } of rows(canvas, part)) {
    if (!part.over) {
      canvas.data.set(data.subarray(from, from + bytes), to);
      continue;
    }
    for (let at = 0; at < bytes; at += 4) {
      const alpha = data[from + at + 3];
      if (alpha === 255) {
        for (let i = at; i < at + 4; i++) canvas.data[to + i] = data[from + i] as number;
      } else if (alpha !== 0) blend(canvas.data, to + at, data, from + at);
    }
  }
};

/** A copy of the rectangle's pixels. */
export const copyRect = (canvas: Canvas, part: Part): Frame => {
  const data = new Uint8ClampedArray(4 * part.width * part.height);
  for (const { to, from, bytes } of rows(canvas, part)) {
    data.set(canvas.data.subarray(to, to + bytes), from);
  }
  return { width: part.width, height: part.height, data };
};

/** Makes the rectangle transparent. */
export const clearRect = (canvas: Canvas, part: Part): void => {
  for (const { to, bytes } of rows(canvas, part)) canvas.data.fill(0, to, to + bytes);
};

import { type Frame, NightlightError } from '@nightlight/core';

/** Light and dark of a picture, at the size at which it is read. Plain data: may be transferred. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  /** 0 black to 255 white, row by row from the top: width × height values. */
  readonly data: Uint8Array<ArrayBuffer>;
  /** Pixels of the frame that a pixel of the plane stands for; at least 1. */
  readonly scale: number;
}

/**
 * Pixels of a plane at most. A phone's screen of 1170 × 2532 is read at seven tenths of its
 * size, where its text is still 20 pixels high; what is larger takes longer and says no more.
 */
export const MAX_READ = 1_500_000;

/**
 * What is transparent stands on grey: a sticker's words are white for dark chats or
 * black for light ones, and nobody says which.
 */
const BEHIND = 128;

const checkFrame = ({ width, height, data }: Frame): void => {
  const isSize = (size: number): boolean => Number.isInteger(size) && size >= 1;
  if (isSize(width) && isSize(height) && data.length === 4 * width * height) return;
  throw new NightlightError(
    'invalid-input',
    `${data.length} bytes are not the RGBA of a picture of ${width} × ${height} pixels.`,
  );
};

/** Luma after BT.601, in 256ths. */
const lumaAt = (data: Uint8ClampedArray, at: number): number => {
  const luma =
    77 * (data[at] as number) + 150 * (data[at + 1] as number) + 29 * (data[at + 2] as number);
  const alpha = data[at + 3] as number;
  return alpha === 255 ? luma >> 8 : ((luma >> 8) * alpha + BEHIND * (255 - alpha)) / 255;
};

/**
 * A frame as it is read: its luma, each pixel the mean of those it stands for.
 * Throws `invalid-input` where the data isn't of that size.
 */
export const toPlane = (frame: Frame): Plane => {
  checkFrame(frame);
  const { data } = frame;
  const scale = Math.max(1, Math.sqrt((frame.width * frame.height) / MAX_READ));
  const width = Math.max(1, Math.floor(frame.width / scale));
  const height = Math.max(1, Math.floor(frame.height / scale));
  const plane = new Uint8Array(width * height);
  const edge = (i: number, from: number, to: number): number => Math.floor((i * from) / to);
  let out = 0;
  for (let y = 0; y < height; y++) {
    const top = edge(y, frame.height, height);
    const bottom = Math.max(top + 1, edge(y + 1, frame.height, height));
    for (let x = 0; x < width; x++) {
      const left = edge(x, frame.width, width);
      const right = Math.max(left + 1, edge(x + 1, frame.width, width));
      let sum = 0;
      for (let row = top; row < bottom; row++) {
        for (let at = 4 * (row * frame.width + left); at < 4 * (row * frame.width + right); at += 4)
          sum += lumaAt(data, at);
      }
      plane[out++] = sum / ((bottom - top) * (right - left));
    }
  }
  return { width, height, data: plane, scale };
};

import { type Frame, NightlightError } from '@nightlight/core';

/** The luma of a picture at the size for OCR. Plain data that can be transferred. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  /** 0 black to 255 white, row by row from the top: width × height values. */
  readonly data: Uint8Array<ArrayBuffer>;
  /** Pixels of the frame per pixel of the plane; at least 1. */
  readonly scale: number;
}

/**
 * Maximum number of pixels of a plane. A phone screen of 1170 × 2532 is scaled to 0.7,
 * where its text is still 20 pixels high; larger planes take longer without better
 * results.
 */
export const MAX_PLANE_PIXELS = 1_500_000;

/**
 * Transparent pixels get a grey background: a sticker can have white words for dark
 * chats or black words for light ones, and the file doesn't say which.
 */
const BACKGROUND = 128;

const checkFrame = ({ width, height, data }: Frame): void => {
  const isSize = (size: number): boolean => Number.isInteger(size) && size >= 1;
  if (isSize(width) && isSize(height) && data.length === 4 * width * height) return;
  throw new NightlightError(
    'invalid-input',
    `${data.length} bytes are not RGBA data for a picture of ${width} × ${height} pixels.`,
  );
};

/** Luma after BT.601, in 256ths. */
const lumaAt = (data: Uint8ClampedArray, at: number): number => {
  const luma =
    77 * (data[at] as number) + 150 * (data[at + 1] as number) + 29 * (data[at + 2] as number);
  const alpha = data[at + 3] as number;
  return alpha === 255 ? luma >> 8 : ((luma >> 8) * alpha + BACKGROUND * (255 - alpha)) / 255;
};

/**
 * Converts a frame to the plane for OCR: its luma, each pixel the mean of those it
 * covers. Throws `invalid-input` if the data doesn't match the size.
 */
export const toPlane = (frame: Frame): Plane => {
  checkFrame(frame);
  const { data } = frame;
  const scale = Math.max(1, Math.sqrt((frame.width * frame.height) / MAX_PLANE_PIXELS));
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

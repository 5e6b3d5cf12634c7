import { NightlightError } from '@nightlight/core';

/** Bytes of a file that are read at most: several times what a phone's camera writes. */
export const MAX_BYTES = 64 * 1024 * 1024;
/** Pixels that are decoded at most: 200 MB of RGBA. Phones take up to 50 million. */
export const MAX_PIXELS = 50_000_000;
/** Pixels of a side at most: what canvases of all engines hold. */
export const MAX_SIDE = 16_384;
/** Frames of an animation that are given at most, where the caller wants no fewer. */
export const MAX_FRAMES = 32;
/** Frames that an animation may have: seven minutes of 24 a second. */
export const MAX_FRAMES_HELD = 10_000;
/** Bytes that are copied at most so that each frame has the colours that all share. */
export const MAX_BYTES_REPEATED = 256 * 1024 * 1024;
/** Pieces that an animation's file may be cut into: programs write some kilobytes in each. */
export const MAX_PIECES = 100_000;
/**
 * Pixels of an animation that are drawn at most, canvas times frames: some seconds
 * of work. A frame can't be drawn without those before it, so what comes later
 * isn't read: half a minute of 640 × 480 at 27 a second, five frames of 50 million pixels.
 */
export const MAX_PIXELS_DRAWN = 250_000_000;
/** What a frame counts at least: handing it over takes as long, however small it is. */
export const LEAST_PIXELS_DRAWN = 50_000;

export const notAPicture = (why: string, cause?: unknown): NightlightError =>
  new NightlightError('invalid-input', why, cause === undefined ? {} : { cause });

/** Throws `invalid-input` for a size that is none or more than may be decoded. */
export const checkSize = (width: number, height: number): void => {
  const isSize = (side: number): boolean => Number.isInteger(side) && side >= 1;
  if (!isSize(width) || !isSize(height)) {
    throw notAPicture('The picture has no pixels. Is it still loading, or closed already?');
  }
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
    throw notAPicture(
      `The picture of ${width} × ${height} pixels is too large: a side may have ${MAX_SIDE}, the whole ${MAX_PIXELS}. Make it smaller first.`,
    );
  }
};

/** Throws `invalid-input` for a file that is empty or too long to be read. */
export const checkBytes = (bytes: number): void => {
  if (bytes === 0) throw notAPicture('The file is empty.');
  if (bytes > MAX_BYTES) {
    throw notAPicture(`The file has ${bytes} bytes; at most ${MAX_BYTES} are read.`);
  }
};

import { NightlightError } from '@nightlight/core';

/** Maximum size of a file in bytes: several times what a phone camera writes. */
export const MAX_BYTES = 64 * 1024 * 1024;
/** Maximum number of pixels: 200 MB as RGBA. Phone photos have up to 50 million. */
export const MAX_PIXELS = 50_000_000;
/** Maximum pixels per side: what canvases of all browser engines support. */
export const MAX_SIDE = 16_384;
/** Maximum number of frames returned from an animation, unless the caller asks for fewer. */
export const MAX_FRAMES = 32;
/** Maximum number of frames in a file: seven minutes at 24 per second. */
export const MAX_FRAMES_IN_FILE = 10_000;
/** Maximum bytes copied to give each frame the shared colour profile. */
export const MAX_BYTES_REPEATED = 256 * 1024 * 1024;
/**
 * Maximum number of chunks in an animation's file: programs usually write several
 * kilobytes per chunk.
 */
export const MAX_CHUNKS = 100_000;
/**
 * Maximum number of pixels drawn for an animation, canvas times frames: several seconds
 * of work. A frame needs all earlier ones, so later frames aren't read. That is half a
 * minute of 640 × 480 at 27 per second, or five frames of 50 million pixels.
 */
export const MAX_PIXELS_DRAWN = 250_000_000;
/** Minimum pixels that a frame counts as: passing it on takes as long, however small it is. */
export const MIN_PIXELS_PER_FRAME = 50_000;

export const notAPicture = (why: string, cause?: unknown): NightlightError =>
  new NightlightError('invalid-input', why, cause === undefined ? {} : { cause });

/** Throws `invalid-input` for a size that is not positive or too large. */
export const checkSize = (width: number, height: number): void => {
  const isSize = (side: number): boolean => Number.isInteger(side) && side >= 1;
  if (!isSize(width) || !isSize(height)) {
    throw notAPicture('The picture has no pixels. Is it still loading, or already closed?');
  }
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
    throw notAPicture(
      `The picture of ${width} × ${height} pixels is too large: at most ${MAX_SIDE} pixels per side and ${MAX_PIXELS} in total. Resize it first.`,
    );
  }
};

/** Throws `invalid-input` for a file that is empty or too large. */
export const checkBytes = (bytes: number): void => {
  if (bytes === 0) throw notAPicture('The file is empty.');
  if (bytes > MAX_BYTES) {
    throw notAPicture(`The file has ${bytes} bytes; at most ${MAX_BYTES} are allowed.`);
  }
};

import { NightlightError } from '@nightlight/core';

/** Maximum size of a file in bytes. Phone cameras write files several times smaller. */
export const MAX_BYTES = 64 * 1024 * 1024;
/** Maximum number of pixels; they need 200 MB as RGBA. Phone photos have up to 50 million. */
export const MAX_PIXELS = 50_000_000;
/** Maximum pixels per side. Canvases of all browser engines support this size. */
export const MAX_SIDE = 16_384;
/** Maximum number of frames returned from an animation, unless the caller asks for fewer. */
export const MAX_FRAMES = 32;
/** Maximum number of frames in a file, enough for seven minutes at 24 per second. */
export const MAX_FRAMES_IN_FILE = 10_000;
/** Maximum number of bytes copied in total to give each frame the shared colour profile. */
export const MAX_BYTES_REPEATED = 256 * 1024 * 1024;
/**
 * Maximum number of chunks in an animation's file. Programs usually write several
 * kilobytes per chunk.
 */
export const MAX_CHUNKS = 100_000;
/**
 * Maximum number of pixels drawn for an animation (canvas times frames), which takes
 * several seconds. Later frames aren't read, because a frame needs all earlier ones. The
 * limit is reached after half a minute of 640 × 480 at 27 per second, or five frames of
 * 50 million pixels.
 */
export const MAX_PIXELS_DRAWN = 250_000_000;
/**
 * Each frame counts as at least this many pixels, because even a small frame takes some
 * time to pass on.
 */
export const MIN_PIXELS_PER_FRAME = 50_000;

export const pictureError = (reason: string, cause?: unknown): NightlightError =>
  new NightlightError('invalid-input', reason, cause === undefined ? {} : { cause });

/** Throws `invalid-input` for a size that is not positive or too large. */
export const checkSize = (width: number, height: number): void => {
  const isSize = (side: number): boolean => Number.isInteger(side) && side >= 1;
  if (!isSize(width) || !isSize(height)) {
    throw pictureError('The picture has no pixels. Is it still loading, or already closed?');
  }
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
    throw pictureError(
      `The picture of ${width} × ${height} pixels is too large: at most ${MAX_SIDE} pixels per side and ${MAX_PIXELS} in total. Resize it first.`,
    );
  }
};

/** Throws `invalid-input` for a file that is empty or too large. */
export const checkBytes = (bytes: number): void => {
  if (bytes === 0) throw pictureError('The file is empty.');
  if (bytes > MAX_BYTES) {
    throw pictureError(`The file has ${bytes} bytes; at most ${MAX_BYTES} are allowed.`);
  }
};

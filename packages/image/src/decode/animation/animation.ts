import { checkSize, MAX_BYTES_REPEATED, MAX_FRAMES_IN_FILE, pictureError } from '../limits.ts';

/** What happens to a part's rectangle before the next part is drawn (`dispose_op` in APNG). */
export type Disposal = 'keep' | 'clear' | 'restore';

/** One frame of an animation file. It is drawn on top of the earlier ones. */
export interface Part {
  /** Its rectangle on the canvas, in pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How long it is shown. */
  readonly seconds: number;
  /**
   * `true`: blended over the canvas. `false`: replaces the rectangle, including where
   * the part is transparent.
   */
  readonly over: boolean;
  readonly disposal: Disposal;
  /** Returns the part alone as a still picture file of the same type. */
  still(): Uint8Array<ArrayBuffer>;
}

/**
 * An animation: a canvas that is transparent at first, and the parts that are drawn on
 * it in order.
 */
export interface Animation {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
  /** Number of bytes that every still picture has to repeat, such as a colour profile. */
  readonly shared: number;
}

/** All browsers show a frame with a shorter time for a tenth of a second. */
const MIN_SECONDS = 0.011;
export const displaySeconds = (seconds: number): number => (seconds < MIN_SECONDS ? 0.1 : seconds);

/** Returns the start time of each part, in seconds. */
export const startTimes = ({ parts }: Animation): readonly number[] => {
  let next = 0;
  return parts.map(({ seconds }) => {
    const start = next;
    next += seconds;
    return start;
  });
};

/** Throws `invalid-input` for an animation that is too large to decode. */
export const checkAnimation = (animation: Animation): Animation => {
  const { width, height, parts, shared } = animation;
  checkSize(width, height);
  if (parts.length > MAX_FRAMES_IN_FILE) {
    throw pictureError(`The animation has more than ${MAX_FRAMES_IN_FILE} frames.`);
  }
  if (shared * parts.length > MAX_BYTES_REPEATED) {
    throw pictureError('The animation’s colour profiles are too large.');
  }
  for (const part of parts) checkSize(part.width, part.height);
  return animation;
};

import { checkSize, MAX_BYTES_REPEATED, MAX_FRAMES_HELD, notAPicture } from '../limits.ts';

/** What becomes of a part's rectangle before the next is drawn. */
export type After = 'stays' | 'cleared' | 'undone';

/** What one frame draws on those before it. */
export interface Part {
  /** Its rectangle on the canvas, in pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How long it is shown. */
  readonly seconds: number;
  /** Lies over what is there; else it takes its place, where it is transparent too. */
  readonly over: boolean;
  readonly after: After;
  /** The part alone, as a still picture of the same type. */
  still(): Uint8Array<ArrayBuffer>;
}

/** An animation's canvas, transparent at first, and what is drawn on it one after the other. */
export interface Animation {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
  /** Bytes of the file that every still repeats: a colour profile for example. */
  readonly shared: number;
}

/** All browsers show a frame that wants less than this for a tenth of a second. */
const SHORTEST = 0.011;
export const secondsShown = (seconds: number): number => (seconds < SHORTEST ? 0.1 : seconds);

/** Seconds from the start at which each part appears. */
export const startsOf = ({ parts }: Animation): readonly number[] => {
  let next = 0;
  return parts.map(({ seconds }) => {
    const start = next;
    next += seconds;
    return start;
  });
};

/** Throws `invalid-input` for an animation that is larger than may be decoded. */
export const checkAnimation = (animation: Animation): Animation => {
  const { width, height, parts, shared } = animation;
  checkSize(width, height);
  if (parts.length > MAX_FRAMES_HELD) {
    throw notAPicture(`The animation has more than ${MAX_FRAMES_HELD} frames.`);
  }
  if (shared * parts.length > MAX_BYTES_REPEATED) {
    throw notAPicture('The animation’s colours take up too much room.');
  }
  for (const part of parts) checkSize(part.width, part.height);
  return animation;
};

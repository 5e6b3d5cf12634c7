import { MAX_FRAMES, MAX_PIXELS_DRAWN, MIN_PIXELS_PER_FRAME } from '../limits.ts';

/** The midpoints of `pieces` equal parts of a line. */
const middles = (length: number, pieces: number): number[] =>
  Array.from({ length: pieces }, (_, i) => ((i + 0.5) * length) / pieces);

/** The frames on screen at these times (ascending, in seconds). */
const onScreen = (seconds: readonly number[], moments: readonly number[]): number[] => {
  let frame = 0;
  let until = seconds[0] ?? 0;
  return moments.map((moment) => {
    while (moment >= until && frame < seconds.length - 1) until += seconds[++frame] as number;
    return frame;
  });
};

/**
 * Frame numbers to read, ascending: all, or at most `most`, including the first and
 * last. Half of them are spread evenly by number, the other half by time, so a frame
 * that stays on screen for a sixteenth of the animation is never missed among short
 * ones. `seconds` is the duration of each frame.
 */
export const chooseFrames = (
  seconds: readonly number[],
  most: number = MAX_FRAMES,
): readonly number[] => {
  const last = seconds.length - 1;
  if (seconds.length <= most) return seconds.map((_, frame) => frame);
  if (most < 2) return [0];
  const byNumber = Math.ceil(most / 2);
  const steps = Math.max(1, byNumber - 1);
  const total = seconds.reduce((sum, one) => sum + one, 0);
  const chosen = new Set([
    ...Array.from({ length: steps + 1 }, (_, i) => Math.round((i * last) / steps)),
    ...onScreen(seconds, middles(total, most - steps - 1)),
  ]);
  return [...chosen].sort((a, b) => a - b);
};

/** How many frames of this size can be drawn within the work limit, at least one. */
export const drawableFrames = (width: number, height: number): number =>
  Math.max(1, Math.floor(MAX_PIXELS_DRAWN / Math.max(MIN_PIXELS_PER_FRAME, width * height)));

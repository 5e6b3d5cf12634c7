import { MAX_FRAMES, MAX_PIXELS_DRAWN, MIN_PIXELS_PER_FRAME } from '../limits.ts';

/** Returns the midpoints of `pieces` equal parts of a line. */
const midpoints = (length: number, pieces: number): number[] =>
  Array.from({ length: pieces }, (_, i) => ((i + 0.5) * length) / pieces);

/** Returns the frame that is on screen at each of these times (seconds, ascending). */
const framesAtTimes = (seconds: readonly number[], times: readonly number[]): number[] => {
  let frame = 0;
  let frameEnd = seconds[0] ?? 0;
  return times.map((time) => {
    while (time >= frameEnd && frame < seconds.length - 1) frameEnd += seconds[++frame] as number;
    return frame;
  });
};

/**
 * Chooses the frames to read and returns their numbers, ascending: all, or at most
 * `maxFrames` including the first and the last. Half of them are spread evenly by number
 * and the other half by time. So a frame that stays on screen for a sixteenth of the
 * animation is never missed among short ones. `seconds` contains the duration of each
 * frame.
 */
export const chooseFrames = (
  seconds: readonly number[],
  maxFrames: number = MAX_FRAMES,
): readonly number[] => {
  const last = seconds.length - 1;
  if (seconds.length <= maxFrames) return seconds.map((_, frame) => frame);
  if (maxFrames < 2) return [0];
  const byNumber = Math.ceil(maxFrames / 2);
  const steps = Math.max(1, byNumber - 1);
  const total = seconds.reduce((sum, duration) => sum + duration, 0);
  const chosen = new Set([
    ...Array.from({ length: steps + 1 }, (_, i) => Math.round((i * last) / steps)),
    ...framesAtTimes(seconds, midpoints(total, maxFrames - steps - 1)),
  ]);
  return [...chosen].sort((a, b) => a - b);
};

/** Returns how many frames of this size can be drawn within the work limit; at least one. */
export const drawableFrames = (width: number, height: number): number =>
  Math.max(1, Math.floor(MAX_PIXELS_DRAWN / Math.max(MIN_PIXELS_PER_FRAME, width * height)));

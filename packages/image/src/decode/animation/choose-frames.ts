import { LEAST_PIXELS_DRAWN, MAX_FRAMES, MAX_PIXELS_DRAWN } from '../limits.ts';

/** Where on a line of `length` the middles of so many equal pieces lie. */
const middles = (length: number, pieces: number): number[] =>
  Array.from({ length: pieces }, (_, i) => ((i + 0.5) * length) / pieces);

/** The frames that are on screen at those seconds, which ascend. */
const onScreen = (seconds: readonly number[], moments: readonly number[]): number[] => {
  let frame = 0;
  let until = seconds[0] ?? 0;
  return moments.map((moment) => {
    while (moment >= until && frame < seconds.length - 1) until += seconds[++frame] as number;
    return frame;
  });
};

/**
 * Which frames are read, by number, ascending: all, or at most `most`, the first
 * and the last among them. Half of them are spread evenly over their number, the
 * other half over time: a frame that stays on screen for a sixteenth of an
 * animation is never missed among flickering ones.
 * `seconds` says how long each is shown.
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

/** How many frames of that size can be drawn, at least one. */
export const framesInReach = (width: number, height: number): number =>
  Math.max(1, Math.floor(MAX_PIXELS_DRAWN / Math.max(LEAST_PIXELS_DRAWN, width * height)));

/** Seconds between two sampled frames of a short video. */
const STEP_SECONDS = 0.5;
/** Seconds between two sampled frames above which a video counts as partly read. */
const MAX_GAP_SECONDS = 1;
/** Seconds before the end at which the last frame is certainly available. */
const END_MARGIN_SECONDS = 0.05;

export interface Samples {
  /** Seconds, ascending, including the first and the last frame. */
  readonly times: readonly number[];
  /** `true` if more than a second is between two of the times. */
  readonly partly: boolean;
}

/** Chooses at most `maxFrames` times to sample in a video of `duration` seconds. */
export const sampleTimes = (duration: number, maxFrames: number): Samples => {
  // A live stream has no end, so only its current frame is read.
  if (!Number.isFinite(duration)) return { times: [0], partly: true };
  const end = Math.max(0, duration - END_MARGIN_SECONDS);
  const steps = Math.max(0, Math.min(maxFrames - 1, Math.ceil(end / STEP_SECONDS)));
  const times = Array.from({ length: steps + 1 }, (_, i) => (steps === 0 ? 0 : (i * end) / steps));
  return { times, partly: end / Math.max(1, steps) > MAX_GAP_SECONDS || (steps === 0 && end > 0) };
};

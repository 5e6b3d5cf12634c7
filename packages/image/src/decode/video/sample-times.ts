/** Seconds between two frames that are read, where the video is short. */
const STEP = 0.5;
/** Seconds between two frames that are read, above which a video counts as read in part. */
const WIDEST = 1;
/** How long before its end the last frame is sure to be there, in seconds. */
const LAST = 0.05;

export interface Samples {
  /** Seconds, ascending, the first and the last frame among them. */
  readonly times: readonly number[];
  /** More than a second of it lies between two of them. */
  readonly partly: boolean;
}

/** When to look at a video of so many seconds, at most so often. */
export const sampleTimes = (duration: number, most: number): Samples => {
  // A stream without an end: what it shows now.
  if (!Number.isFinite(duration)) return { times: [0], partly: true };
  const end = Math.max(0, duration - LAST);
  const steps = Math.max(0, Math.min(most - 1, Math.ceil(end / STEP)));
  const times = Array.from({ length: steps + 1 }, (_, i) => (steps === 0 ? 0 : (i * end) / steps));
  return { times, partly: end / Math.max(1, steps) > WIDEST || (steps === 0 && end > 0) };
};

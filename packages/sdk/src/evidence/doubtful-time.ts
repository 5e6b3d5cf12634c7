/** No device had an earlier time when Nightlight ran on it. Clocks that are reset often show 1970. */
const EARLIEST = Date.UTC(2026, 0, 1);
/** Clocks are put right by minutes without anybody noticing. */
const TOLERANCE_MS = 10 * 60_000;

/** Whether the clock that shows a time must have been wrong, or the clock that shows `now` is. */
export const isTimeDoubtful = (at: number, now: number): boolean =>
  at < EARLIEST || (now >= EARLIEST && at > now + TOLERANCE_MS);

/**
 * The indexes of times that may be wrong, of things that were saved in this order. If the clock was
 * set back in between, nothing shows which of the times is right.
 */
export const findDoubtfulTimes = (times: readonly number[], now: number): ReadonlySet<number> => {
  const all = times.map((at, i) => ({ at, i }));
  const plausible = all.filter(({ at }) => !isTimeDoubtful(at, now));
  const doubtful = all.filter(
    ({ at, i }) =>
      isTimeDoubtful(at, now) ||
      plausible.some((other) => (i < other.i ? at - other.at : other.at - at) > TOLERANCE_MS),
  );
  return new Set(doubtful.map(({ i }) => i));
};

export interface ReadingLimits {
  /** Milliseconds a picture may take. What was read until then counts. */
  readonly time: number;
  /** Bytes of memory above which it isn't kept for the next picture. */
  readonly memory: number;
  /** Milliseconds after the last picture until memory is given back. */
  readonly idle: number;
}

export const LIMITS: ReadingLimits = { time: 10_000, memory: 192 * 2 ** 20, idle: 30_000 };

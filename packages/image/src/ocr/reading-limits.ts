export interface ReadingLimits {
  /** Time limit per picture in milliseconds. What was read until then counts. */
  readonly time: number;
  /** If the engine uses more bytes of memory than this, it is released after the picture. */
  readonly memory: number;
  /** Milliseconds after the last picture until the memory is freed. */
  readonly idle: number;
}

export const LIMITS: ReadingLimits = { time: 10_000, memory: 192 * 2 ** 20, idle: 30_000 };

export interface ReadingLimits {
  /** Time limit per picture, in milliseconds. Text that was recognised until then counts. */
  readonly timeMs: number;
  /** Memory limit in bytes. If the engine uses more, it is released after the picture. */
  readonly memoryBytes: number;
  /** Time after the last picture until the memory is freed, in milliseconds. */
  readonly idleMs: number;
}

export const LIMITS: ReadingLimits = { timeMs: 10_000, memoryBytes: 192 * 2 ** 20, idleMs: 30_000 };

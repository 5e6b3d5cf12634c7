/** Milliseconds, but for counts and the ratio. */
export interface SpeedResult {
  readonly messages: number;
  readonly meanTokens: number;
  /** From `createNightlight()` to ready, files from loopback, nothing cached. */
  readonly ready: number;
  /** Median of `classify()`, one message at a time. */
  readonly classify: number;
  /** Median of the ONNX session alone, on the same tokens. */
  readonly bare: number;
  readonly ratio: number;
  /** Main-thread tasks over 50 ms from `createNightlight()` to the last answer. */
  readonly longTasks: readonly number[];
}

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
  /** all-MiniLM-L6-v2 in int8 on the same messages, its tokenizer included; absent where it was not made. */
  readonly minilm?: { readonly median: number; readonly meanTokens: number };
  /** Main-thread tasks over 50 ms from `createNightlight()` to the last answer. */
  readonly longTasks: readonly number[];
  /** What the same watch saw of a task of 80 ms that was made on purpose, so that seeing none says something. */
  readonly longTaskMade: readonly number[];
}

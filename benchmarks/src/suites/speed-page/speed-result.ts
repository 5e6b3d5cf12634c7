/** Milliseconds, except for counts and the ratio. */
export interface SpeedResult {
  readonly messages: number;
  readonly meanTokens: number;
  /** From `createNightlight()` to ready, files from loopback, empty cache. */
  readonly ready: number;
  /** Median of `classify()`, one message at a time. */
  readonly classify: number;
  /** Median of the ONNX session alone, on the same tokens. */
  readonly bare: number;
  /**
   * Median over the messages of `classify()` by the ONNX session alone, once each: a text that
   * was just read is answered from memory.
   */
  readonly ratio: number;
  /**
   * all-MiniLM-L6-v2 in int8 on the same messages, including its tokenizer; absent if it
   * was not built.
   */
  readonly minilm?: { readonly median: number; readonly meanTokens: number };
  /** Main-thread tasks over 50 ms from `createNightlight()` to the last answer. */
  readonly longTasks: readonly number[];
  /**
   * What the same observer recorded for a deliberate task of 80 ms. Shows that the
   * observer works.
   */
  readonly longTaskMade: readonly number[];
  /** How many times as long as usual the same work took at worst, because of other programs; at least 1. */
  readonly stretch: number;
}

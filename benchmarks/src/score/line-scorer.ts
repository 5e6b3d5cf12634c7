/** The result for one line of input. */
export interface ScoredLine {
  /** The output line, without a line break. */
  readonly text: string;
  /** Whether it contains an error instead of scores. */
  readonly failed: boolean;
}

export interface LineScorer {
  /** Returns one line for each input line, in order. */
  score(lines: readonly string[]): Promise<readonly ScoredLine[]>;
  dispose(): Promise<void>;
}

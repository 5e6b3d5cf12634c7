/** What came of one line of input. */
export interface ScoredLine {
  /** The line of output, without its end. */
  readonly text: string;
  /** It holds an error instead of scores. */
  readonly failed: boolean;
}

export interface LineScorer {
  /** One line out for each line in, in order. */
  score(lines: readonly string[]): Promise<readonly ScoredLine[]>;
  dispose(): Promise<void>;
}

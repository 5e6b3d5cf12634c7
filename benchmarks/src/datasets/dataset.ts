/** A message with what its readers said of it. */
export interface LabelledMessage {
  readonly text: string;
  /** Whether the set calls it harmful. */
  readonly harmful: boolean;
}

/** A set to measure on. Never trained on, never used to set a threshold. */
export interface Dataset {
  readonly name: string;
  /** What counts as harmful, in the set's own terms. */
  readonly positive: string;
  /** Which scores answer it: `any` is the maximum of the harms, `any+profanity` takes swearing in. */
  readonly measures: readonly Measure[];
  /** At most so many rows, evenly spaced; all where absent. */
  readonly sample?: number;
  /** Reads below the data folder. */
  read(folder: string): Promise<readonly LabelledMessage[]>;
}

export type Measure = 'any' | 'any+profanity' | 'self-harm';

/** Every k-th row, so that the same rows are measured each time. */
export const evenly = <Row>(rows: readonly Row[], most: number | undefined): readonly Row[] => {
  if (most === undefined || rows.length <= most) return rows;
  return Array.from({ length: most }, (_, i) => rows[Math.floor((i * rows.length) / most)] as Row);
};

/** A message with its label. */
export interface LabelledMessage {
  readonly text: string;
  /** Whether the set labels it as harmful. */
  readonly harmful: boolean;
}

/** An evaluation set. Never used for training or for thresholds. */
export interface Dataset {
  readonly name: string;
  /** What counts as harmful, in the set's own terms. */
  readonly positive: string;
  /**
   * Which score is compared: `any` is the maximum of the harms, `any+profanity` includes
   * swearing.
   */
  readonly measures: readonly Measure[];
  /** Maximum number of rows, evenly spaced; all if absent. */
  readonly sample?: number;
  /** Reads files below the data folder. */
  read(folder: string): Promise<readonly LabelledMessage[]>;
}

export type Measure = 'any' | 'any+profanity' | 'self-harm';

/** Every k-th row, so that each run uses the same rows. */
export const sampleEvenly = <Row>(
  rows: readonly Row[],
  maxRows: number | undefined,
): readonly Row[] => {
  if (maxRows === undefined || rows.length <= maxRows) return rows;
  return Array.from(
    { length: maxRows },
    (_, i) => rows[Math.floor((i * rows.length) / maxRows)] as Row,
  );
};

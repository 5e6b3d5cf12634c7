import type { Action, AgeBand, Kind, Severity, Shown } from '@nightlight/sdk/core';
import type { ThreadPool } from '../score/thread-pool.ts';

/** A parsed line of bench-thread. */
export interface ScoredText {
  readonly action: Action;
  readonly scores: Readonly<Record<string, number>>;
  readonly severity: Readonly<Record<string, Severity>>;
  readonly kinds: Partial<Readonly<Record<Kind, number>>>;
  readonly support: boolean;
  /** Everything that the person on this side sees. */
  readonly shownAll: readonly Shown[];
  readonly bands: Readonly<Record<AgeBand, Action>>;
  /** The model that answered. */
  readonly model: string | undefined;
}

/** A line of input for `score messages`. A string is an outgoing message. */
export type ScoreInput =
  | string
  | {
      readonly text: string;
      readonly direction: 'outgoing' | 'incoming';
      readonly previous?: readonly { readonly author: string; readonly text: string }[];
      readonly place?: string;
      readonly relation?: string;
      readonly readers?: number;
    };

const LINES_PER_BATCH = 64;

const toLine = (row: ScoreInput, id: number): string =>
  JSON.stringify(typeof row === 'string' ? { id, text: row } : { ...row, id });

/** Runs messages through the whole pipeline, and reports progress. */
export const scoreInBatches = async (
  pool: ThreadPool,
  rows: readonly ScoreInput[],
  onDone: (done: number) => void,
): Promise<readonly ScoredText[]> => {
  const batches = Array.from({ length: Math.ceil(rows.length / LINES_PER_BATCH) }, (_, b) =>
    rows.slice(b * LINES_PER_BATCH, (b + 1) * LINES_PER_BATCH),
  );
  let done = 0;
  const parts = await Promise.all(
    batches.map(async (batch) => {
      const lines = batch.map(toLine);
      const scored = (await pool.score(lines)).map(({ text, failed }, i) => {
        if (failed) throw new Error(`${text} for ${JSON.stringify(batch[i])}`);
        return JSON.parse(text) as ScoredText;
      });
      done += batch.length;
      onDone(done);
      return scored;
    }),
  );
  return parts.flat();
};

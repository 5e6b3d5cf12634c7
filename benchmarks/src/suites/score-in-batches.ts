import type { Action, AgeBand, Kind, Severity } from '@nightlight/sdk/core';
import type { ThreadPool } from '../score/thread-pool.ts';

/** A parsed line of bench-thread. */
export interface ScoredText {
  readonly action: Action;
  readonly scores: Readonly<Record<string, number>>;
  readonly severity: Readonly<Record<string, Severity>>;
  readonly kinds: Partial<Readonly<Record<Kind, number>>>;
  readonly support: boolean;
  readonly bands: Readonly<Record<AgeBand, Action>>;
  /** The model that answered. */
  readonly model: string | undefined;
}

const LINES_PER_BATCH = 64;

/** Runs texts through the whole pipeline as outgoing messages, and reports progress. */
export const scoreInBatches = async (
  pool: ThreadPool,
  texts: readonly string[],
  onDone: (done: number) => void,
): Promise<readonly ScoredText[]> => {
  const batches = Array.from({ length: Math.ceil(texts.length / LINES_PER_BATCH) }, (_, b) =>
    texts.slice(b * LINES_PER_BATCH, (b + 1) * LINES_PER_BATCH),
  );
  let done = 0;
  const parts = await Promise.all(
    batches.map(async (batch) => {
      const lines = batch.map((text, id) => JSON.stringify({ id, text }));
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

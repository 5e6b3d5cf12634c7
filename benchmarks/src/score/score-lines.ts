import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { ScoredLine } from './line-scorer.ts';
import { createProgressLine } from './progress-line.ts';
import type { ThreadPool } from './thread-pool.ts';

/** Batches in flight per thread: enough to keep it busy, few enough to limit memory. */
const BATCHES_PER_THREAD = 3;

export interface ScoreLinesOptions {
  /** A path, or `-` for standard output. */
  readonly output: string;
  /** Number of existing output lines; as many input lines are skipped. */
  readonly done: number;
  /** Whether to append to the output. */
  readonly append: boolean;
  readonly threads: number;
  /** Lines per batch. */
  readonly batch: number;
  readonly openPool: () => Promise<ThreadPool>;
}

/** Streams lines through the threads in order. Returns the number of failed lines. */
export const scoreLines = async (
  lines: AsyncIterable<string>,
  {
    output: path,
    done: linesToSkip,
    append,
    threads,
    batch: batchSize,
    openPool,
  }: ScoreLinesOptions,
): Promise<number> => {
  const output =
    path === '-' ? process.stdout : createWriteStream(path, { flags: append ? 'a' : 'w' });
  const pool = await openPool();
  const progress = createProgressLine();
  const pending: Promise<readonly ScoredLine[]>[] = [];
  let skip = linesToSkip;
  let failed = 0;
  let done = 0;

  const writeOldest = async (): Promise<void> => {
    const scored = (await pending.shift()) ?? [];
    failed += scored.filter((line) => line.failed).length;
    done += scored.length;
    progress.tell(done);
    const text = scored.map((line) => `${line.text}\n`).join('');
    if (!output.write(text)) await once(output, 'drain');
  };

  let batch: string[] = [];
  const startBatch = async (): Promise<void> => {
    if (batch.length === 0) return;
    const scored = pool.score(batch);
    // If an earlier batch fails, this one isn't awaited.
    scored.catch(() => undefined);
    pending.push(scored);
    batch = [];
    if (pending.length >= threads * BATCHES_PER_THREAD) await writeOldest();
  };

  try {
    for await (const line of lines) {
      if (skip > 0) {
        skip--;
        continue;
      }
      batch.push(line);
      if (batch.length === batchSize) await startBatch();
    }
    await startBatch();
    while (pending.length > 0) await writeOldest();
  } finally {
    progress.end();
    await pool.dispose();
  }
  if (output !== process.stdout) {
    output.end();
    await once(output, 'finish');
  }
  return failed;
};

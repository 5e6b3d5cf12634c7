import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { NodeOptions } from '@nightlight/sdk/node';
import type { ScoredLine } from './message-scorer.ts';
import { progressLine } from './progress-line.ts';
import { linesDone } from './resume.ts';
import type { ScoreArguments } from './score-arguments.ts';
import { openThreadPool } from './thread-pool.ts';

/** Lines handed to a thread at a time. */
const LINES_A_BATCH = 32;
/** Batches in flight for each thread: enough to keep it busy, few enough to keep memory flat. */
const BATCHES_A_THREAD = 3;

/** Streams lines through the threads in order. Returns how many lines failed. */
export const scoreMessages = async (
  args: ScoreArguments,
  { assets, thread }: { assets: string; thread: URL },
): Promise<number> => {
  const options: NodeOptions = {
    assets,
    policy: { ageBand: args.ageBand, region: args.region },
    tier: args.tier,
    locale: args.locale,
  };
  let skip = args.resume ? await linesDone(args.output) : 0;
  const input = args.input === '-' ? process.stdin : createReadStream(args.input);
  await (args.input === '-' ? undefined : once(input, 'open'));
  const output =
    args.output === '-'
      ? process.stdout
      : createWriteStream(args.output, { flags: args.resume ? 'a' : 'w' });
  const pool = await openThreadPool(thread, args.workers, options);
  const progress = progressLine();
  const flying: Promise<readonly ScoredLine[]>[] = [];
  let failed = 0;
  let done = 0;

  const land = async (): Promise<void> => {
    const scored = (await flying.shift()) ?? [];
    failed += scored.filter((line) => line.failed).length;
    done += scored.length;
    progress.tell(done);
    const text = scored.map((line) => `${line.text}\n`).join('');
    if (!output.write(text)) await once(output, 'drain');
  };

  let batch: string[] = [];
  const launch = async (): Promise<void> => {
    if (batch.length === 0) return;
    flying.push(pool.score(batch));
    batch = [];
    if (flying.length >= args.workers * BATCHES_A_THREAD) await land();
  };

  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (skip > 0) {
      skip--;
      continue;
    }
    batch.push(line);
    if (batch.length === LINES_A_BATCH) await launch();
  }
  await launch();
  while (flying.length > 0) await land();
  progress.end();
  await pool.dispose();
  if (output !== process.stdout) {
    output.end();
    await once(output, 'finish');
  }
  return failed;
};

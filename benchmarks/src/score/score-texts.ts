import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { countLinesDone } from './resume.ts';
import { createNodeOptions, type ScoreArguments } from './score-arguments.ts';
import { scoreLines } from './score-lines.ts';
import type { ScoreTask } from './score-task.ts';
import { openThreadPool } from './thread-pool.ts';

/** A conversation has dozens of turns. */
const LINES_PER_BATCH = { messages: 32, conversations: 2 };

/** Starts reading only when iterated: readline would lose anything read before. */
async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

/**
 * Streams messages or conversations through the threads in order. Returns the number of
 * failed lines.
 */
export const scoreTexts = async (
  what: 'messages' | 'conversations',
  args: ScoreArguments,
  { assets, thread }: { assets: string; thread: URL },
): Promise<number> => {
  const done = args.resume ? await countLinesDone(args.output) : 0;
  const input = args.input === '-' ? process.stdin : createReadStream(args.input);
  await (args.input === '-' ? undefined : once(input, 'open'));
  const task: ScoreTask = { what, options: createNodeOptions(args, assets) };
  return scoreLines(readLines(input), {
    output: args.output,
    done,
    append: args.resume,
    threads: args.workers,
    batch: LINES_PER_BATCH[what],
    openPool: () => openThreadPool(thread, args.workers, task),
  });
};

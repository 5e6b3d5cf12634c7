import { stat } from 'node:fs/promises';
import { filesUnder } from './files-under.ts';
import { linesDone } from './resume.ts';
import { nodeOptionsOf, type ScoreArguments } from './score-arguments.ts';
import { scoreLines } from './score-lines.ts';
import type { ScoreTask } from './score-task.ts';
import { openThreadPool } from './thread-pool.ts';

/** A thread decodes one file at a time; a batch of a few names avoids waiting. */
const FILES_A_BATCH = 4;

/**
 * Streams the files of a folder through the threads, sorted by path. Returns the number
 * of failed files. An output file in the folder is ignored.
 */
export const scorePictures = async (
  args: ScoreArguments,
  { assets, thread }: { assets: string; thread: URL },
): Promise<number> => {
  if (!(await stat(args.input)).isDirectory()) {
    throw new Error(`${args.input} is not a folder; score pictures needs a folder.`);
  }
  const done = args.resume ? await linesDone(args.output) : 0;
  const task: ScoreTask = {
    what: 'pictures',
    options: nodeOptionsOf(args, assets),
    folder: args.input,
    direction: args.direction,
  };
  return scoreLines(filesUnder(args.input, { except: args.output }), {
    output: args.output,
    done,
    append: args.resume,
    threads: args.workers,
    batch: FILES_A_BATCH,
    openPool: () => openThreadPool(thread, args.workers, task),
  });
};

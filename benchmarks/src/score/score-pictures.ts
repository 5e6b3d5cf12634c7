import { stat } from 'node:fs/promises';
import { listFiles } from './list-files.ts';
import { countLinesDone } from './resume.ts';
import { createNodeOptions, type ScoreArguments } from './score-arguments.ts';
import { scoreLines } from './score-lines.ts';
import type { ScoreTask } from './score-task.ts';
import { openThreadPool } from './thread-pool.ts';

/** A thread decodes one file at a time; a batch of a few names avoids waiting. */
const FILES_PER_BATCH = 4;

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
  const done = args.resume ? await countLinesDone(args.output) : 0;
  const task: ScoreTask = {
    what: 'pictures',
    options: createNodeOptions(args, assets),
    folder: args.input,
    direction: args.direction,
  };
  return scoreLines(listFiles(args.input, { except: args.output }), {
    output: args.output,
    done,
    append: args.resume,
    threads: args.workers,
    batch: FILES_PER_BATCH,
    openPool: () => openThreadPool(thread, args.workers, task),
  });
};

#!/usr/bin/env node
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { corpusCommand } from './corpus/corpus-command.ts';
import {
  parseScoreArguments,
  type ScoreArguments,
  USAGE,
  UsageError,
} from './score/score-arguments.ts';
import { scorePictures } from './score/score-pictures.ts';
import { scoreTexts } from './score/score-texts.ts';

/** npm changes the folder to the workspace's; paths are meant from where the person stands. */
const from = process.env['INIT_CWD'] ?? process.cwd();
const placed = (path: string): string => (path === '-' ? path : resolve(from, path));

const assets = join(
  dirname(createRequire(import.meta.url).resolve('@nightlight/sdk/node')),
  'assets',
);

/** A reader that has seen enough (`| head`) is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const main = async ([command, ...rest]: readonly string[]): Promise<number> => {
  if (command === undefined || command === '--help' || rest.includes('--help')) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (command === 'corpus')
    return corpusCommand(rest.map((word, i) => (i === 1 ? placed(word) : word)));
  if (command !== 'score') throw new UsageError(`${command} is no command`);
  const args = parseScoreArguments(rest);
  const placedArgs: ScoreArguments = {
    ...args,
    input: placed(args.input),
    output: placed(args.output),
  };
  const thread = new URL('./score/score-thread.js', import.meta.url);
  const failed =
    args.what === 'pictures'
      ? await scorePictures(placedArgs, { assets, thread })
      : await scoreTexts(args.what, placedArgs, { assets, thread });
  return failed > 0 ? 1 : 0;
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const usage = error instanceof UsageError;
  process.stderr.write(`${(error as Error).message}\n${usage ? `\n${USAGE}\n` : ''}`);
  process.exitCode = usage ? 2 : 1;
}

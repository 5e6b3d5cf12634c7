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

/** npm changes to the workspace's folder, but paths are relative to where the user called it. */
const from = process.env['INIT_CWD'] ?? process.cwd();
const resolved = (path: string): string => (path === '-' ? path : resolve(from, path));

const assets = join(
  dirname(createRequire(import.meta.url).resolve('@nightlight/sdk/node')),
  'assets',
);

/** A reader that stops early (`| head`) is not an error. */
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
    return corpusCommand(rest.map((word, i) => (i === 1 ? resolved(word) : word)));
  if (command !== 'score') throw new UsageError(`unknown command ${command}`);
  const args = parseScoreArguments(rest);
  const resolvedArgs: ScoreArguments = {
    ...args,
    input: resolved(args.input),
    output: resolved(args.output),
  };
  const thread = new URL('./score/score-thread.js', import.meta.url);
  const failed =
    args.what === 'pictures'
      ? await scorePictures(resolvedArgs, { assets, thread })
      : await scoreTexts(args.what, resolvedArgs, { assets, thread });
  return failed > 0 ? 1 : 0;
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const usage = error instanceof UsageError;
  process.stderr.write(`${(error as Error).message}\n${usage ? `\n${USAGE}\n` : ''}`);
  process.exitCode = usage ? 2 : 1;
}

#!/usr/bin/env node
import { resolve } from 'node:path';
import { EXIT } from './command/command.ts';
import { COMMANDS } from './command/commands.ts';
import { UsageError } from './command/usage-error.ts';
import { RUN_USAGE } from './run/run-arguments.ts';
import { SCORE_USAGE } from './score/score-arguments.ts';

/** npm changes to the workspace's folder, but paths are relative to where the user called it. */
const from = process.env['INIT_CWD'] ?? process.cwd();
const resolvePath = (path: string): string => (path === '-' ? path : resolve(from, path));

const USAGE = `Usage: nightlight-bench COMMAND
  list                     names the suites and systems
  run PLAN                 measures systems on suites
  compare RESULT RESULT    compares two results
  report RESULT            writes report.html and report.md
  score WHAT               scores messages, conversations or pictures with Nightlight

${RUN_USAGE}

${SCORE_USAGE}`;

/** A reader that stops early (`| head`) is not an error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const context = {
  dist: new URL('./', import.meta.url),
  resolvePath,
  print: (text: string): void => void process.stdout.write(`${text}\n`),
  stream: process.stderr,
};

const main = async ([name, ...rest]: readonly string[]): Promise<number> => {
  if (name === undefined || name === '--help' || rest.includes('--help')) {
    context.print(USAGE);
    return 0;
  }
  const command = COMMANDS.get(name);
  if (!command) throw new UsageError(`unknown command ${name}`);
  return command(rest, context);
};

/** Node would exit with 1, which says that everything was done. */
process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(EXIT.notFinished);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const usage = error instanceof UsageError;
  process.stderr.write(`${(error as Error).message}\n${usage ? `\n${USAGE}\n` : ''}`);
  process.exitCode = usage ? EXIT.wrongUsage : EXIT.notFinished;
}

#!/usr/bin/env node
import { ASSETS_USAGE, assetsCommand } from './assets-command.ts';
import { DOCTOR_USAGE, doctorCommand } from './doctor-command.ts';
import { UsageError } from './usage-error.ts';
import { VERIFY_USAGE, verifyCommand } from './verify-command.ts';

type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  assets: assetsCommand,
  doctor: doctorCommand,
  verify: verifyCommand,
};
const USAGE = `Usage:\n${[ASSETS_USAGE, DOCTOR_USAGE, VERIFY_USAGE].join('\n\n')}`;

/** Errors of the file system say what happened, but not where. */
const explain = (error: NodeJS.ErrnoException): string => {
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS')
    return `${error.path} can't be written. Check its permissions.`;
  if (error.code === 'ENOSPC') return 'The disk is full.';
  return error.message;
};

const isUsageError = (error: unknown): boolean =>
  error instanceof UsageError ||
  String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');

const main = async ([name, ...args]: readonly string[]): Promise<number> => {
  if (name === undefined || name === '--help' || args.includes('--help')) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`There is no command ${name}.`);
  return command(args);
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const usage = isUsageError(error) ? `\n${USAGE}\n` : '';
  process.stderr.write(`${explain(error as NodeJS.ErrnoException)}\n${usage}`);
  process.exitCode = usage ? 2 : 1;
}

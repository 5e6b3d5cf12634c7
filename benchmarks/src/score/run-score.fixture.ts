import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export const cli = new URL('../../dist/cli.js', import.meta.url).pathname;

/** The result of running the command. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command in its own process. */
export const runScore = async (...args: readonly string[]): Promise<Run> => {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [cli, 'score', ...args]);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
};

/** JSON lines. */
export const rows = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

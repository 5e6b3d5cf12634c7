import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { RESULT_FORMAT, type RunResult } from './run-result.ts';

/** Reads a result from its file or its folder. Throws if it is of another format. */
export const readRunResult = (path: string): RunResult => {
  const file = statSync(path).isDirectory() ? join(path, 'result.json') : path;
  const result = JSON.parse(readFileSync(file, 'utf8'));
  if (result.format === RESULT_FORMAT) return result;
  throw new Error(
    `${file} has the format ${result.format}; this version reads format ${RESULT_FORMAT}.`,
  );
};

/** Runs a command of nightlight-bench, after a build if needed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ensureBuilt, ROOT } from './repository.mjs';

/** As of the command: it stopped before the end. */
const NOT_FINISHED = 3;

/** Returns the exit code. */
export const runBenchCommand = async (words) => {
  try {
    await ensureBuilt();
    const file = join(ROOT, 'benchmarks/dist/cli.js');
    const child = spawn(process.execPath, [file, ...words], { stdio: 'inherit' });
    const [code] = await once(child, 'exit');
    return code ?? NOT_FINISHED;
  } catch (error) {
    console.error(error.message);
    return NOT_FINISHED;
  }
};

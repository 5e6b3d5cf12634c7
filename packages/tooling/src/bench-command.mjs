/** Runs a command of nightlight-bench, after a build if needed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ensureBuilt, ROOT } from './repository.mjs';

/** Returns the exit code. */
export const runBenchCommand = async (words) => {
  try {
    await ensureBuilt();
    const file = join(ROOT, 'benchmarks/dist/cli.js');
    const child = spawn(process.execPath, [file, ...words], { stdio: 'inherit' });
    const [code] = await once(child, 'exit');
    return code ?? 1;
  } catch (error) {
    console.error(error.message);
    return 1;
  }
};

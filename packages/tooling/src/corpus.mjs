/**
 * `npm run corpus` checks models/corpus. `npm run corpus -- readings` writes how far two annotators
 * agree. `npm run corpus -- folds` assigns a fold to each new conversation scenario.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ROOT } from './repository.mjs';

try {
  await ensureBuilt();
  const what = process.argv[2] ?? 'check';
  const command = [join(ROOT, 'benchmarks/dist/cli.js'), 'corpus', what, 'models/corpus'];
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: ROOT },
    stdio: 'inherit',
  });
  child.on('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

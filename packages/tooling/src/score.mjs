/** `npm run -s score -- …`: runs the score command, after a build if needed. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ROOT } from './repository.mjs';

try {
  await ensureBuilt();
  const child = spawn(
    process.execPath,
    [join(ROOT, 'benchmarks/dist/cli.js'), 'score', ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  child.on('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

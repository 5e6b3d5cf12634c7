/**
 * `npm run bench -- blunt` measures the open half of the blunt suite and prints what went wrong.
 * With `--sealed` it measures the sealed half, prints totals and writes both to
 * benchmarks/results/blunt.json. Log each such run in benchmarks/suites/blunt/README.md first.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ASSETS, ensureBuilt, ROOT } from './repository.mjs';

try {
  await ensureBuilt();
  const dist = join(ROOT, 'benchmarks/dist');
  const { measureBlunt, openThreadPool } = await import(
    pathToFileURL(join(dist, 'suites/messages.js')).href
  );
  const pool = await openThreadPool(
    pathToFileURL(join(dist, 'suites/bench-thread.js')),
    availableParallelism(),
    { assets: ASSETS, policy: { ageBand: '13-15', region: 'GB' }, tier: 'cascade' },
  );
  const log = (line) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${line}`);
  const open = await measureBlunt(pool, ROOT, 'open', log);
  const sealed = process.argv.includes('--sealed')
    ? await measureBlunt(pool, ROOT, 'sealed', log)
    : undefined;
  await pool.dispose();
  const text = `${JSON.stringify({ date: new Date().toISOString().slice(0, 10), open, ...(sealed ? { sealed } : {}) }, null, 2)}\n`;
  if (sealed) writeFileSync(join(ROOT, 'benchmarks/results/blunt.json'), text);
  console.log(text);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

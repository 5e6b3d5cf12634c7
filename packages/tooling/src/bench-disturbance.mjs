/**
 * `npm run bench -- disturbance` counts everything that ordinary messages show, by set and language,
 * about 20 minutes. It writes benchmarks/results/disturbance.json. With `--try` it only prints.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ASSETS, ensureBuilt, ROOT } from './repository.mjs';

try {
  await ensureBuilt();
  const dist = join(ROOT, 'benchmarks/dist');
  const { measureDisturbance, openThreadPool } = await import(
    pathToFileURL(join(dist, 'suites/messages.js')).href
  );
  const pool = await openThreadPool(
    pathToFileURL(join(dist, 'suites/bench-thread.js')),
    availableParallelism(),
    { assets: ASSETS, policy: { ageBand: '13-15', region: 'GB' }, tier: 'cascade' },
  );
  const data = process.env.NIGHTLIGHT_DATA ?? join(ROOT, '../shared/data');
  const found = await measureDisturbance(
    pool,
    data,
    (line) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${line}`),
  );
  await pool.dispose();
  const date = new Date().toISOString().slice(0, 10);
  const text = `${JSON.stringify({ date, ...found }, null, 2)}\n`;
  if (!process.argv.includes('--try')) {
    writeFileSync(join(ROOT, 'benchmarks/results/disturbance.json'), text);
  }
  console.log(text);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** What the benches of single messages share: the built suites, a pool of scorers, and progress. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ASSETS, ensureBuilt, ROOT } from './repository.mjs';

const showProgress = (line) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${line}`);

/**
 * Runs `measure(suites, pool, showProgress)` at 13-15 with the cascade, and returns the text of its
 * result with today's date.
 */
export const runMessageBench = async (measure) => {
  await ensureBuilt();
  const load = (name) => pathToFileURL(join(ROOT, `benchmarks/dist/suites/${name}.js`));
  const suites = await import(load('messages').href);
  const pool = await suites.openThreadPool(load('bench-thread'), availableParallelism(), {
    assets: ASSETS,
    policy: { ageBand: '13-15', region: 'GB' },
    tier: 'cascade',
  });
  try {
    const date = new Date().toISOString().slice(0, 10);
    const result = { date, ...(await measure(suites, pool, showProgress)) };
    return `${JSON.stringify(result, null, 2)}\n`;
  } finally {
    await pool.dispose();
  }
};

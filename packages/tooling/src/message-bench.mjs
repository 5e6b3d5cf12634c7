/** What the benches of single messages share: the built suites, a pool of scorers, and progress. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ASSETS, ensureBuilt, ROOT } from './repository.mjs';

const showProgress = (line) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${line}`);

/** The SHA-256 of the manifest, as in bench.json: it contains the thresholds. */
const readModel = () => {
  const bytes = readFileSync(join(ASSETS, 'text-base/manifest.json'));
  return { manifest: createHash('sha256').update(bytes).digest('hex') };
};

/**
 * Runs `measure(suites, open, showProgress)` and prints its result. `open({ assets, tier })` loads
 * scorers at 13-15, with the cascade if no tier is given. If `file` is given, writes the result to benchmarks/results and its figures
 * into the pages with numbers.
 */
export const runMessageBench = async (measure, file) => {
  const pools = [];
  try {
    await ensureBuilt();
    const load = (name) => pathToFileURL(join(ROOT, `benchmarks/dist/suites/${name}.js`));
    const suites = await import(load('messages').href);
    const open = async ({ assets = ASSETS, tier = 'cascade' } = {}) => {
      const pool = await suites.openThreadPool(load('bench-thread'), availableParallelism(), {
        assets,
        policy: { ageBand: '13-15', region: 'GB' },
        tier,
      });
      pools.push(pool);
      return pool;
    };
    const date = new Date().toISOString().slice(0, 10);
    // Before the minutes of measuring: another build may empty the folder meanwhile.
    const model = readModel();
    const result = await measure(suites, open, showProgress);
    const text = `${JSON.stringify({ date, model, ...result }, null, 2)}\n`;
    console.log(text);
    if (!file) return;
    writeFileSync(join(ROOT, 'benchmarks/results', file), text);
    suites.writeNumbers(ROOT);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await Promise.all(pools.map((pool) => pool.dispose()));
  }
};

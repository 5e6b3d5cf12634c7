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
 * Runs `measure(suites, pool, showProgress)` at 13-15 with the cascade and prints its result. If
 * `file` is given, writes it to benchmarks/results and its figures into the pages with numbers.
 */
export const runMessageBench = async (measure, file) => {
  try {
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
      const result = await measure(suites, pool, showProgress);
      const text = `${JSON.stringify({ date, model: readModel(), ...result }, null, 2)}\n`;
      console.log(text);
      if (!file) return;
      writeFileSync(join(ROOT, 'benchmarks/results', file), text);
      suites.writeNumbers(ROOT);
    } finally {
      await pool.dispose();
    }
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
};

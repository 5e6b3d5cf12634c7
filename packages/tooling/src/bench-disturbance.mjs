/**
 * `npm run bench -- disturbance` counts everything that ordinary messages show, by set and language.
 * It writes benchmarks/results/disturbance.json. With `--try` it only prints.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMessageBench } from './message-bench.mjs';
import { ROOT } from './repository.mjs';

const data = process.env.NIGHTLIGHT_DATA ?? join(ROOT, '../shared/data');
try {
  const text = await runMessageBench(({ measureDisturbance }, pool, log) =>
    measureDisturbance(pool, data, log),
  );
  if (!process.argv.includes('--try')) {
    writeFileSync(join(ROOT, 'benchmarks/results/disturbance.json'), text);
  }
  console.log(text);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

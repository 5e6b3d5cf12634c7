/**
 * `npm run bench -- disturbance` counts everything that ordinary messages show, by set and language.
 * It writes benchmarks/results/disturbance.json. With `--try` it only prints.
 */
import { join } from 'node:path';
import { runMessageBench } from './message-bench.mjs';
import { ROOT } from './repository.mjs';

const data = process.env.NIGHTLIGHT_DATA ?? join(ROOT, '../shared/data');
await runMessageBench(
  async ({ measureDisturbance }, open, log) => measureDisturbance(await open(), data, log),
  process.argv.includes('--try') ? undefined : 'disturbance.json',
);

/**
 * `npm run bench -- yardstick` measures the open half of the yardstick and writes
 * benchmarks/results/yardstick-open.json. With `--disguises` every line is also measured in each
 * disguise. With `--sealed` it measures the sealed half and writes benchmarks/results/yardstick.json. Log
 * each such run in benchmarks/suites/yardstick/README.md first.
 */
import { runMessageBench } from './message-bench.mjs';
import { ROOT } from './repository.mjs';

const half = process.argv.includes('--sealed') ? 'sealed' : 'dev';
const disguises = process.argv.includes('--disguises');
await runMessageBench(
  async ({ measureYardstick }, open, log) =>
    measureYardstick(await open(), ROOT, { half, disguises }, log),
  half === 'sealed' ? 'yardstick.json' : 'yardstick-open.json',
);

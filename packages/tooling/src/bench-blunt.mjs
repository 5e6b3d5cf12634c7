/**
 * `npm run bench -- blunt` measures the open half of the blunt suite and prints what went wrong.
 * With `--sealed` it measures the sealed half, prints totals and writes both to
 * benchmarks/results/blunt.json. Log each such run in benchmarks/suites/blunt/README.md first.
 */
import { runMessageBench } from './message-bench.mjs';
import { ROOT } from './repository.mjs';

const isSealed = process.argv.includes('--sealed');
await runMessageBench(
  async ({ measureBlunt }, open, log) => {
    const pool = await open();
    return {
      open: await measureBlunt(pool, ROOT, 'open', log),
      ...(isSealed ? { sealed: await measureBlunt(pool, ROOT, 'sealed', log) } : {}),
    };
  },
  isSealed ? 'blunt.json' : undefined,
);

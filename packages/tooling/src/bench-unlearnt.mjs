/**
 * `npm run bench -- unlearnt` measures the shipped model on lines of our own that it never learnt.
 * Writes benchmarks/results/unlearnt.json. `python -m training card` puts it into the card.
 */
import { runMessageBench } from './message-bench.mjs';
import { ROOT } from './repository.mjs';

await runMessageBench(
  async ({ measureUnlearnt }, open, log) =>
    measureUnlearnt(await open({ tier: 'base' }), ROOT, log),
  'unlearnt.json',
);

/**
 * `npm run bench -- tiny-limits` reads the open half of the yardstick with several values of tiny's
 * `clear`, and says which keep the rule (decision 48). Writes benchmarks/results/tiny-limits.json.
 */
import { runMessageBench } from './message-bench.mjs';
import { ASSETS, ROOT } from './repository.mjs';

await runMessageBench(
  ({ measureTinyLimits }, open, log) =>
    measureTinyLimits((assets) => open({ assets }), ROOT, ASSETS, log),
  'tiny-limits.json',
);

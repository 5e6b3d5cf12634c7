/**
 * `npm run bench -- yardstick` measures the dev half of the yardstick and prints the totals. With
 * `--disguises` every line is also measured in each disguise. With `--sealed` it measures the sealed
 * half and writes benchmarks/results/yardstick.json. Log each such run in
 * benchmarks/suites/yardstick/README.md first.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMessageBench } from './message-bench.mjs';
import { ROOT } from './repository.mjs';

const half = process.argv.includes('--sealed') ? 'sealed' : 'dev';
const disguises = process.argv.includes('--disguises');
try {
  const text = await runMessageBench(({ measureYardstick }, pool, log) =>
    measureYardstick(pool, ROOT, { half, disguises }, log),
  );
  if (half === 'sealed') writeFileSync(join(ROOT, 'benchmarks/results/yardstick.json'), text);
  console.log(text);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

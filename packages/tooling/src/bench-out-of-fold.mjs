/**
 * `npm run bench -- out-of-fold` grades our own lines from the scores that `python -m training
 * out-of-fold` has written, and writes benchmarks/results/out-of-fold.json and the pages with numbers.
 */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ASSETS, ensureBuilt, ROOT } from './repository.mjs';

try {
  await ensureBuilt();
  const suites = await import(pathToFileURL(join(ROOT, 'benchmarks/dist/suites/messages.js')).href);
  if (!(await suites.writeOutOfFold(ROOT, suites.readShippedModel(ASSETS))))
    throw new Error(
      'There are no scores of the shipped model. Run `python -m training out-of-fold` in models first.',
    );
  console.log(
    `Wrote benchmarks/results/out-of-fold.json and ${suites.writeNumbers(ROOT).join(', ')}`,
  );
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

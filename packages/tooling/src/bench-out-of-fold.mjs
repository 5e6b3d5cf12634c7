/**
 * `npm run bench -- out-of-fold` grades our own lines from the scores that `python -m training
 * out-of-fold` has written, and writes benchmarks/results/out-of-fold.json and the pages with numbers.
 */
import { ASSETS, ensureBuilt, ROOT } from './repository.mjs';

try {
  await ensureBuilt();
  const { readShippedModel, writeOutOfFold } = await import(
    '../../../benchmarks/dist/suites/write-out-of-fold.js'
  );
  const { writeNumbers } = await import('../../../benchmarks/dist/suites/messages.js');
  if (!(await writeOutOfFold(ROOT, readShippedModel(ASSETS))))
    throw new Error(
      'There are no scores of the shipped model. Run `python -m training out-of-fold` in models first.',
    );
  console.log(`Wrote benchmarks/results/out-of-fold.json and ${writeNumbers(ROOT).join(', ')}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** The checks of `npm run check` and `npm test`. They need no build and no browser. */
import { join } from 'node:path';
import { ROOT } from './repository.mjs';
import { runStep } from './run-step.mjs';

const node = (title, script, ...args) =>
  runStep(title, process.execPath, [join(ROOT, script), ...args], { cwd: ROOT });

export const checkTypes = () => node('Check types', 'node_modules/typescript/bin/tsc', '-b');

/** Together these take about as long as the types. */
export const OTHER_CHECKS = [
  () => node('Check format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check'),
  () => node('Check helplines', 'packages/tooling/src/helplines.mjs'),
  () =>
    node(
      'Check imports between packages',
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      'packages',
      'benchmarks',
      'examples',
      '--config',
      '.dependency-cruiser.cjs',
    ),
];

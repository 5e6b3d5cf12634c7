/** Copies the open suites into the built package. Sealed rows are never copied. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What is published: rows, half by half, and data cards. A new suite is added here. */
export const OPEN_SUITES = [
  'blunt/open',
  'blunt/README.md',
  'help-seeking',
  'identity-swaps',
  'innocent-conversations',
  'obfuscation',
  'over-blocking',
  'yardstick/dev',
  'yardstick/README.md',
];

/** A rollup plugin. */
export const suiteData = (from, to) => ({
  name: 'suite-data',
  writeBundle() {
    rmSync(to, { recursive: true, force: true });
    for (const suite of OPEN_SUITES)
      cpSync(join(from, suite), join(to, suite), { recursive: true });
  },
});

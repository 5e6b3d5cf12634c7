/** Copies the open suites into the built package. Sealed rows are never copied. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The folders that are published. A new suite is added here, half by half. */
export const OPEN_SUITES = [
  'blunt/open',
  'innocent-conversations',
  'over-blocking',
  'yardstick/dev',
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

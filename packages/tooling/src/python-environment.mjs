/** Python packages for tests of `npm run test:release`, each set in an environment of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.mjs';
import { runStep } from './run-step.mjs';

/**
 * Path of a Python that has these packages; installs them from PyPI if needed. Those in `alone` are
 * installed without their dependencies.
 */
export const ensurePython = async (name, packages, { alone = [] } = {}) => {
  const folder = join(ROOT, '.cache', name);
  const python = join(folder, 'bin/python');
  const marker = join(folder, `${[...packages, ...alone].join(' ')}.installed`);
  if (existsSync(marker)) return python;
  if (spawnSync('python3', ['-m', 'venv', folder], { stdio: 'ignore' }).status !== 0) {
    throw new Error(
      'npm run test:release also needs Python 3.10 or newer with venv. Debian, Ubuntu: sudo apt-get install python3-venv',
    );
  }
  const install = (...args) =>
    runStep(
      `Install ${args.join(', ')} from PyPI (about a minute)`,
      python,
      ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...args],
      { cwd: ROOT },
    );
  await install(...packages);
  if (alone.length > 0) await install('--no-deps', ...alone);
  writeFileSync(marker, '');
  return python;
};

/** Python packages for tests and benchmarks, each set in an environment of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.mjs';
import { runStep } from './run-step.mjs';

/** Whether the machine's Python is new enough, and could write an environment to the folder. */
const createEnvironment = (folder, oldest) => {
  const run = (...args) => spawnSync('python3', args, { stdio: 'ignore' }).status === 0;
  const isNewEnough = `import sys; sys.exit(sys.version_info < (${oldest.replace('.', ', ')}))`;
  return run('-c', isNewEnough) && run('-m', 'venv', folder);
};

/**
 * Path of a Python that has these packages; installs them from PyPI if needed. `oldest` is the
 * oldest Python that all of them support. Those in `alone` are installed without their dependencies.
 */
export const ensurePython = async (name, packages, { oldest, alone = [] }) => {
  const folder = join(ROOT, '.cache', name);
  const python = join(folder, 'bin/python');
  const marker = join(folder, `${[...packages, ...alone].join(' ')}.installed`);
  if (existsSync(marker)) return python;
  if (!createEnvironment(folder, oldest)) {
    throw new Error(
      `This needs Python ${oldest} or newer with venv. Debian, Ubuntu: sudo apt-get install python3-venv`,
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

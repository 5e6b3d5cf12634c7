/** Finds an installed program. Otherwise installs the Debian package if run as root, or throws an error that says what to do. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runStep } from './run-step.mjs';

/** Returns the path in the environment variable, which must exist, or else the first existing path of `places`. */
export const findProgram = (variable, places) => {
  const named = process.env[variable];
  if (named && !existsSync(named))
    throw new Error(`${variable} is set to ${named}, but there is no such file.`);
  return named || places.find((path) => existsSync(path));
};

const canInstall = () =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/** Waits if another apt is running. */
const apt = (title, ...args) =>
  runStep(title, 'apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });

/** Returns what `find` finds, after installing Debian's packages if needed and possible. */
export const ensureProgram = async ({ name, find, packages, advice }) => {
  const found = find();
  if (found) return found;
  if (canInstall()) {
    await apt('Read the list of Debian packages', 'update');
    await apt(
      `Install Debian’s ${name} (about a minute)`,
      'install',
      '-y',
      '--no-install-recommends',
      ...packages,
    );
    const installed = find();
    if (installed) return installed;
  }
  const [what, ...how] = advice;
  const debian = `  Debian, Ubuntu:  sudo apt-get install ${packages.join(' ')}`;
  throw new Error([what, debian, ...how].join('\n'));
};

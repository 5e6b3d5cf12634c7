/** Finds a program that is there, else installs Debian's as root, else says what to do. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runStep } from './run-step.mjs';

/** What the variable names, and that must be there; else the first of the usual places that is. */
export const findProgram = (variable, places) => {
  const named = process.env[variable];
  if (named && !existsSync(named)) throw new Error(`${variable} is ${named}, which is not there.`);
  return named || places.find((path) => existsSync(path));
};

const canInstall = () =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/** Another apt may be at work: its lock is waited for. */
const apt = (title, ...args) =>
  runStep(title, 'apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });

/** What `find` finds, with Debian's packages installed where that needs them. */
export const ensureProgram = async ({ name, find, packages, advice }) => {
  const found = find();
  if (found) return found;
  if (canInstall()) {
    await apt('Reading the list of Debian packages', 'update');
    await apt(
      `Installing Debian’s ${name}`,
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

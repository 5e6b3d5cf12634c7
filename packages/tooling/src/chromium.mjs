/** Finds a Chromium that is there, else installs Debian's as root, else says what to do. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runStep } from './run-step.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const findChromium = () => {
  const named = process.env.NIGHTLIGHT_CHROMIUM;
  if (named && !existsSync(named))
    throw new Error(`NIGHTLIGHT_CHROMIUM is ${named}, which is not there.`);
  return named ?? PLACES.find((path) => existsSync(path));
};

const canInstall = () =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/** Path of a Chromium. */
export const ensureChromium = async () => {
  const found = findChromium();
  if (found) return found;
  if (canInstall()) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runStep('Reading the list of Debian packages', 'apt-get', ['update', '-qq'], { env });
    await runStep(
      'Installing Debian’s Chromium',
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
      { env },
    );
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    [
      'The tests run in a real Chromium and none was found. Do one of these, then run npm test again:',
      '  Debian, Ubuntu:  sudo apt-get install chromium',
      '  macOS:           brew install --cask chromium',
      '  elsewhere:       install Chrome or Chromium and set NIGHTLIGHT_CHROMIUM to its path',
    ].join('\n'),
  );
};

/** As root Chromium refuses its sandbox; the rest keeps it from looking for its maker's servers. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

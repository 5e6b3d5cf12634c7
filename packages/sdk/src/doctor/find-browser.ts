import { existsSync } from 'node:fs';
import { NightlightError } from '@nightlight/core';

/** Environment variables that other tools use for the same purpose. */
const VARIABLES = ['NIGHTLIGHT_CHROMIUM', 'CHROME_PATH'];
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Returns the path of an installed Chromium. Throws `unsupported` if there is none. */
export const findBrowser = (given?: string): string => {
  const named = given ?? VARIABLES.map((name) => process.env[name]).find(Boolean);
  if (named && !existsSync(named)) {
    throw new NightlightError('unsupported', `There is no browser at ${named}.`);
  }
  const found = named ?? PLACES.find((path) => existsSync(path));
  if (found) return found;
  throw new NightlightError(
    'unsupported',
    'Found no Chromium, Chrome or Edge. Install one, or give its path: --browser PATH',
  );
};

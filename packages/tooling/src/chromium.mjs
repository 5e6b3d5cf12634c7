/** The Chromium that the tests run in. */
import { ensureProgram, findProgram } from './find-program.mjs';

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

export const findChromium = () => findProgram('NIGHTLIGHT_CHROMIUM', PLACES);

/** Path of Chromium; installs it if needed and possible. */
export const ensureChromium = () =>
  ensureProgram({
    name: 'Chromium',
    find: findChromium,
    packages: ['chromium'],
    advice: [
      'The tests run in Chromium or Chrome, and neither was found. Do one of these, then run npm test again:',
      '  macOS:           brew install --cask chromium',
      '  elsewhere:       install Chrome or Chromium and set NIGHTLIGHT_CHROMIUM to its path',
    ],
  });

/** Chromium's sandbox doesn't work as root. The other flags stop requests to Google's servers. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

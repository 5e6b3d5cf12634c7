/** The Firefox that `npm run test:release` runs in beside Chromium. */
import { ensureProgram, findProgram } from './find-program.mjs';

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

export const findFirefox = () => findProgram('NIGHTLIGHT_FIREFOX', PLACES);

/** Path of a Firefox. */
export const ensureFirefox = () =>
  ensureProgram({
    name: 'Firefox',
    find: findFirefox,
    packages: ['firefox-esr'],
    advice: [
      'npm run test:release runs in a real Firefox too, and none was found. Do one of these:',
      '  macOS:           brew install --cask firefox',
      '  elsewhere:       install Firefox and set NIGHTLIGHT_FIREFOX to its path',
    ],
  });

/** The Firefox for `npm run test:release`. */
import { ensureProgram, findProgram } from './find-program.mjs';

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

export const findFirefox = () => findProgram('NIGHTLIGHT_FIREFOX', PLACES);

/** Path of Firefox; installs it if needed and possible. */
export const ensureFirefox = () =>
  ensureProgram({
    name: 'Firefox',
    find: findFirefox,
    packages: ['firefox-esr'],
    advice: [
      'npm run test:release also needs Firefox, and none was found. Do one of these:',
      '  macOS:           brew install --cask firefox',
      '  elsewhere:       install Firefox and set NIGHTLIGHT_FIREFOX to its path',
    ],
  });

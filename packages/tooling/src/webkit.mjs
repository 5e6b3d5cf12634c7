/** The WebKitGTK that `npm run test:release` runs in beside Chromium. It exists on Linux only. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureProgram, findProgram } from './find-program.mjs';

/** Debian keeps MiniBrowser in a folder of the machine's architecture. */
const libraries = () =>
  existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : [];

/** The driver, the browser that it starts, and the display that this one needs. */
export const findWebKit = () => {
  const driver = findProgram('NIGHTLIGHT_WEBKIT_DRIVER', ['/usr/bin/WebKitWebDriver']);
  const browser = findProgram(
    'NIGHTLIGHT_WEBKIT',
    libraries().map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser')),
  );
  const xvfb = findProgram('NIGHTLIGHT_XVFB', ['/usr/bin/Xvfb']);
  return driver && browser && xvfb ? { driver, browser, xvfb } : undefined;
};

/** Paths of all three. */
export const ensureWebKit = () =>
  ensureProgram({
    name: 'WebKitGTK',
    find: findWebKit,
    packages: ['webkit2gtk-driver', 'xvfb'],
    advice: [
      'npm run test:release runs in WebKitGTK too, and it was not found. It exists on Linux only.',
      '  elsewhere:       set NIGHTLIGHT_WEBKIT_DRIVER, NIGHTLIGHT_WEBKIT and NIGHTLIGHT_XVFB to',
      '                   the paths of WebKitWebDriver, MiniBrowser and Xvfb',
    ],
  });

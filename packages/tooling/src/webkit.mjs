/** The WebKitGTK for `npm run test:release`. It exists on Linux only. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureProgram, findProgram } from './find-program.mjs';

/** Debian puts MiniBrowser in a folder named after the architecture. */
const libraries = () =>
  existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : [];

/** Paths of the driver, the browser that it starts, and the display server. */
export const findWebKit = () => {
  const driver = findProgram('NIGHTLIGHT_WEBKIT_DRIVER', ['/usr/bin/WebKitWebDriver']);
  const browser = findProgram(
    'NIGHTLIGHT_WEBKIT',
    libraries().map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser')),
  );
  const xvfb = findProgram('NIGHTLIGHT_XVFB', ['/usr/bin/Xvfb']);
  return driver && browser && xvfb ? { driver, browser, xvfb } : undefined;
};

/** The three paths; installs the programs if needed and possible. */
export const ensureWebKit = () =>
  ensureProgram({
    name: 'WebKitGTK',
    find: findWebKit,
    packages: ['webkit2gtk-driver', 'xvfb'],
    advice: [
      'npm run test:release also needs WebKitGTK, and it was not found. It exists on Linux only.',
      '  elsewhere:       set NIGHTLIGHT_WEBKIT_DRIVER, NIGHTLIGHT_WEBKIT and NIGHTLIGHT_XVFB to',
      '                   the paths of WebKitWebDriver, MiniBrowser and Xvfb',
    ],
  });

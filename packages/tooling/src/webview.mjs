/** A Python that can open WebKitGTK's web view, for a test of `npm run test:release`. Linux only. */
import { spawnSync } from 'node:child_process';
import { ensureProgram, findProgram } from './find-program.mjs';

const IMPORT = "import gi; gi.require_version('WebKit2', '4.1'); from gi.repository import WebKit2";

/** Python packages of Debian belong to Debian's own Python. */
const findWebView = () => {
  const python = findProgram('NIGHTLIGHT_GI_PYTHON', ['/usr/bin/python3']);
  const xvfb = findProgram('NIGHTLIGHT_XVFB', ['/usr/bin/Xvfb']);
  const hasWebKit = python && spawnSync(python, ['-c', IMPORT], { stdio: 'ignore' }).status === 0;
  return hasWebKit && xvfb ? { python, xvfb } : undefined;
};

/** Paths of that Python and of the display server; installs them if needed and possible. */
export const ensureWebView = () =>
  ensureProgram({
    name: 'WebKitGTK for Python',
    find: findWebView,
    packages: ['python3-gi', 'gir1.2-webkit2-4.1', 'xvfb'],
    advice: ['A test of npm run test:release opens a web view of WebKitGTK, which was not found.'],
  });

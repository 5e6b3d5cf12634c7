/** Paths of this checkout; installs and builds it when needed. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runStep } from './run-step.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
export const ASSETS = join(ROOT, 'packages/sdk/dist/assets');

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

const SOURCES = [
  'packages',
  'benchmarks/src',
  'models/text-base',
  'models/text-tiny',
  'models/conversation',
  'rollup.config.mjs',
  'package-lock.json',
];
const NOT_SOURCES = new Set(['node_modules', 'dist', 'build']);

const newest = (path) => {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return changed(path);
  return readdirSync(path)
    .filter((name) => !NOT_SOURCES.has(name))
    .reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
};

/** `npm ci` where node_modules is missing or older than the lock file. */
export const ensureInstalled = async () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19) || major === 21) {
    throw new Error(
      `Node ${process.versions.node} will not do: install Node 20.19 or newer, or 22.`,
    );
  }
  const installed = changed(join(ROOT, 'node_modules/.package-lock.json'));
  if (installed > 0 && installed >= changed(join(ROOT, 'package-lock.json'))) return;
  await runStep(
    'Installing packages from npm (about a minute)',
    npm,
    ['ci', '--no-audit', '--no-fund'],
    { cwd: ROOT },
  );
};

/** Builds where the built files are missing or older than what they come from. */
export const ensureBuilt = async () => {
  await ensureInstalled();
  const built = Math.min(
    changed(join(ASSETS, 'manifest.json')),
    changed(join(ROOT, 'benchmarks/dist/cli.js')),
    changed(join(ROOT, 'packages/nudges/dist/index.js')),
  );
  if (built > Math.max(...SOURCES.map((path) => newest(join(ROOT, path))))) return;
  await runStep(
    'Building the packages',
    process.execPath,
    [join(ROOT, 'node_modules/rollup/dist/bin/rollup'), '-c', '--silent'],
    { cwd: ROOT },
  );
};

/** Builds the page of the chat example. */
export const buildChat = () =>
  runStep(
    'Building the chat example',
    process.execPath,
    [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', 'examples/chat', '--logLevel', 'warn'],
    { cwd: ROOT },
  );

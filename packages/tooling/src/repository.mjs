/** Paths of this checkout; installs and builds it when needed. */
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runStep } from './run-step.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
export const ASSETS = join(ROOT, 'packages/sdk/dist/assets');
/** The built chat example. */
export const CHAT = join(ROOT, 'examples/chat/dist');
/** The compressed copies of the chat and of the assets. */
export const COMPRESSED = join(ROOT, 'examples/chat/build/compressed');

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

const SOURCES = [
  'packages',
  'benchmarks/src',
  'benchmarks/suites',
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
    .filter((name) => !NOT_SOURCES.has(name) && !name.endsWith('.tsbuildinfo'))
    .reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
};

/** Runs `npm ci` if node_modules is missing or older than the lock file. */
export const ensureInstalled = async () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19) || major === 21) {
    throw new Error(
      `Node ${process.versions.node} is too old. Install Node 20.19 or newer in the 20 line, or Node 22 or newer.`,
    );
  }
  const installed = changed(join(ROOT, 'node_modules/.package-lock.json'));
  if (installed > 0 && installed >= changed(join(ROOT, 'package-lock.json'))) return;
  await runStep(
    'Install packages from npm (about a minute)',
    npm,
    ['ci', '--no-audit', '--no-fund'],
    { cwd: ROOT },
  );
};

/** Builds if the built files are missing or older than their sources. */
export const ensureBuilt = async () => {
  await ensureInstalled();
  const built = Math.min(
    changed(join(ASSETS, 'manifest.json')),
    changed(join(ROOT, 'benchmarks/dist/cli.js')),
    changed(join(ROOT, 'packages/nudges/dist/index.js')),
  );
  if (built > Math.max(...SOURCES.map((path) => newest(join(ROOT, path))))) return;
  await runStep(
    'Build the packages (about a minute)',
    process.execPath,
    [join(ROOT, 'node_modules/rollup/dist/bin/rollup'), '-c', '--silent'],
    { cwd: ROOT },
  );
};

/** Builds the chat example if it is missing or older than its sources. */
export const buildChat = async () => {
  const built = changed(join(CHAT, 'index.html'));
  const sources = ['examples/chat', 'packages/sdk/dist', 'packages/nudges/dist'];
  if (built > Math.max(...sources.map((path) => newest(join(ROOT, path))))) return;
  await runStep(
    'Build the chat example (a few seconds)',
    process.execPath,
    [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', 'examples/chat', '--logLevel', 'warn'],
    { cwd: ROOT },
  );
};

/** Compresses the built chat and the assets if they are newer than their compressed copies. */
export const compressChat = async () => {
  const marker = join(COMPRESSED, 'done');
  if (changed(marker) > Math.max(newest(CHAT), newest(ASSETS))) return;
  await runStep(
    'Compress the chat and the models (a few seconds)',
    process.execPath,
    [join(ROOT, 'examples/chat/compress.mjs'), CHAT, ASSETS, COMPRESSED],
    { cwd: ROOT },
  );
  writeFileSync(marker, '');
};

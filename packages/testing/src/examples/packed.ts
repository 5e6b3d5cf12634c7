import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '@nightlight/tooling/repository';

const run = promisify(execFile);

const FOLDERS: Readonly<Record<string, string>> = {
  '@nightlight/models-text': 'packages/models-text',
  '@nightlight/models-picture': 'packages/models-picture',
  '@nightlight/models-ocr': 'packages/models-ocr',
  '@nightlight/sdk': 'packages/sdk',
  '@nightlight/nudges': 'packages/nudges',
  '@nightlight/react': 'packages/react',
};

const readJson = async (path: string) => JSON.parse(await readFile(path, 'utf8'));

/** Names of our packages that a package.json depends on, and those that they depend on. */
export const ourPackages = async (packageJson: string): Promise<ReadonlySet<string>> => {
  const { dependencies = {} } = await readJson(packageJson);
  const names = new Set<string>();
  for (const name of Object.keys(dependencies)) {
    const folder = FOLDERS[name];
    if (!folder) continue;
    names.add(name);
    for (const other of await ourPackages(join(ROOT, folder, 'package.json'))) names.add(other);
  }
  return names;
};

const packed = new Map<string, Promise<string>>();
let folder: string | undefined;

/** The folder for the tarballs of this process. */
const tarballs = (): string => {
  if (!folder) {
    const made = mkdtempSync(join(tmpdir(), 'nightlight-packed-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  return folder;
};

const npmPack = async (name: string): Promise<string> => {
  const { stdout } = await run(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', tarballs()],
    { cwd: join(ROOT, FOLDERS[name] as string), maxBuffer: 64 * 1024 * 1024 },
  );
  const [{ filename }] = JSON.parse(stdout);
  return join(tarballs(), filename.replace('@', '').replace('/', '-'));
};

/** Packs one of our packages as npm publishes it, once. Returns the path of the tarball. */
export const pack = (name: string): Promise<string> => {
  const pending = packed.get(name) ?? npmPack(name);
  packed.set(name, pending);
  return pending;
};

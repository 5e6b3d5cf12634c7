import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pinExamples } from './pin-examples.mjs';
import { readVersions } from './published-packages.mjs';
import { ROOT } from './repository.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightlight-examples-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};
const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');

it('writes new versions into examples in all folders, and changes nothing else', async () => {
  const example = (sdk: string): string => `{
  "name": "@nightlight/example-node",
  "version": "0.1.0",
  "dependencies": { "@nightlight/sdk": "${sdk}", "@nightlight/other": "0.1.0", "vite": "0.1.0" }
}
`;
  await write('minimal/package.json', example('0.1.0'));
  await write('integration/vite/package.json', example('0.2.0-next.1'));
  await write('integration/vite/node_modules/one/package.json', example('0.1.0'));
  await write('react/package.json', example('0.2.0'));
  const changed = pinExamples(folder, { '@nightlight/sdk': '0.2.0' });
  expect(changed.map((path: string) => path.slice(folder.length + 1)).sort()).toEqual([
    'integration/vite/package.json',
    'minimal/package.json',
  ]);
  expect(await read('minimal/package.json')).toBe(example('0.2.0'));
  expect(await read('integration/vite/package.json')).toBe(example('0.2.0'));
  expect(await read('integration/vite/node_modules/one/package.json')).toBe(example('0.1.0'));
});

it('every example of this repository asks for the current versions of our packages', async () => {
  const versions = readVersions();
  expect(versions).toHaveProperty('@nightlight/models-picture');
  const source = join(ROOT, 'examples');
  await cp(source, folder, {
    recursive: true,
    filter: (path) => !/[\\/](node_modules|dist|build|nightlight)$/.test(path),
  });
  expect(pinExamples(folder, versions)).toEqual([]);
});

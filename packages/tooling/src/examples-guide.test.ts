import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));

const page = read('docs/guide/examples.md');
const [, runOne = ''] = page.split('## Run one');
/** Folders below `examples` that have a package.json. */
const examples = ['', 'integration/'].flatMap((folder) =>
  readdirSync(join(root, 'examples', folder))
    .map((name) => folder + name)
    .filter((name) => existsSync(join(root, 'examples', name, 'package.json'))),
);
const workspaces: readonly string[] = json('package.json')
  .workspaces.filter((path: string) => path.startsWith('examples/'))
  .map((path: string) => path.replace('examples/', ''));

it('the guide says how to run each example that "npm run build" and "npm start" don’t run', () => {
  expect(examples.length).toBeGreaterThan(17);
  const others = examples.filter((name) => {
    const { scripts = {} } = json(`examples/${name}/package.json`);
    return !(scripts.build && scripts.start) || workspaces.includes(name);
  });
  expect(others).toContain('integration/extension');
  expect(others.filter((name) => !runOne.includes(`\`${name}\``))).toEqual([]);
});

it('the decision about examples names those that are workspaces', () => {
  const text = read('docs/decisions/0043-examples-install-from-packed-packages.md');
  const [, named = ''] = /^\*\*What we do\.\*\* Only (.*?) are workspaces/m.exec(text) ?? [];
  expect([...named.matchAll(/`examples\/([^`]+)`/g)].map(([, name]) => name).sort()).toEqual(
    [...workspaces].sort(),
  );
});

it('the guide names the entries that a page without a bundler can use', () => {
  const code = read('packages/nudges/src/page-file.ts');
  const entries = [...code.matchAll(/from '\.\/([\w-]+)\/index\.ts'/g)].map(([, name]) => name);
  const [, told = ''] = /and its entries (.*) export\./.exec(page) ?? [];
  expect([...told.matchAll(/`([\w-]+)`/g)].map(([, name]) => name).sort()).toEqual(entries.sort());
});

it.each(['sdk', 'nudges'])('the README of %s lists each entry of the package', (name) => {
  const text = read(`packages/${name}/README.md`);
  const entries = Object.keys(json(`packages/${name}/package.json`).exports)
    .filter((entry) => /^\.\/[\w-]+$/.test(entry))
    .map((entry) => entry.replace('.', `@nightlight/${name}`));
  expect(entries.length).toBeGreaterThan(5);
  expect(entries.filter((entry) => !text.includes(`| \`${entry}\` |`))).toEqual([]);
});

it.each(['README.md', 'CONTRIBUTING.md'])('%s lists each folder of packages', (path) => {
  const text = read(path);
  const rows = text.split('\n').filter((line) => line.startsWith('| `packages/'));
  const named = rows.flatMap((row) =>
    [...(row.split(' | ')[0] ?? '').matchAll(/`(?:packages\/)?([\w-]+)`/g)].map(([, name]) => name),
  );
  expect([...named].sort()).toEqual(readdirSync(join(root, 'packages')).sort());
});

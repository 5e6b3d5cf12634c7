import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const KB = 1024;

type Outputs = Metafile['outputs'];
const named = (path: string): string => path.replace(/^.*[\\/]?out[\\/]/, '');

/** A bundle and its static imports, without what it loads later. */
const loadedAtStart = (outputs: Outputs, name: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(name)) return seen;
  seen.add(name);
  const found = Object.entries(outputs).find(([path]) => named(path) === name);
  for (const { path, kind } of found?.[1].imports ?? []) {
    if (kind === 'import-statement') loadedAtStart(outputs, named(path), seen);
  }
  return seen;
};

/** Bundles an app's code with the built packages. Returns the bytes that load at start, minified and gzipped. */
const sizeOf = async (contents: string, external: string[] = []): Promise<number> => {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: root, sourcefile: 'app.js' },
    ...{ bundle: true, splitting: true, minify: true, format: 'esm', charset: 'utf8' },
    ...{ outdir: '/out', write: false, metafile: true, target: 'es2022', logLevel: 'silent' },
    define: { 'process.env.NODE_ENV': '"production"' },
    external,
  });
  const start = loadedAtStart(metafile.outputs, 'stdin.js');
  return outputFiles
    .filter(({ path }) => start.has(named(path)))
    .reduce((sum, { contents: bytes }) => sum + gzipSync(bytes, { level: 9 }).length, 0);
};

it.each([
  ...['', '/core', '/age', '/limits', '/helplines', '/heard', '/classifier'].map(
    (entry) => `@nightlight/sdk${entry}`,
  ),
  ...['@nightlight/nudges', '@nightlight/react'],
])("an app that imports %s and doesn't use it bundles nothing of it", async (entry) => {
  expect(await sizeOf(`import '${entry}';`)).toBeLessThan(50);
  expect(await sizeOf(`import * as all from '${entry}'; export const used = 1;`)).toBeLessThan(100);
});

const OURS = ['@nightlight/sdk', '@nightlight/nudges'].flatMap((name) => [name, `${name}/*`]);
/** Raise one only for a reason. */
const BUDGETS: readonly (readonly [string, number, string, string[]])[] = [
  [
    'createNightlight()',
    37,
    "import { createNightlight } from '@nightlight/sdk'; createNightlight({});",
    [],
  ],
  ['everything in core', 11, "export * from '@nightlight/sdk/core';", []],
  [
    'everything in react, on top of sdk, nudges and React',
    4.5,
    "export * from '@nightlight/react';",
    [...OURS, 'react', 'react/*'],
  ],
];

it.each(BUDGETS)('%s costs at most %d KB', async (what, most, code, external) => {
  const size = await sizeOf(code, external);
  console.log(`${what}: ${(size / KB).toFixed(2)} KB`);
  expect(size).toBeLessThan(most * KB);
  // A budget far above the size would not notice anything.
  expect(size).toBeGreaterThan(most * KB * 0.7);
});

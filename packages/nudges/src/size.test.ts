import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import en from './messages/locales/en.json';

const SRC = import.meta.dirname;
/** Bytes, minified and gzipped. */
const KB = 1024;
/** The most that each other entry may cost, in KB. */
const OTHERS = { heard: 17, help: 8, image: 8, lesson: 8, limits: 8, loading: 8, rules: 8 };

let files: ReadonlyMap<string, Uint8Array>;
let outputs: Metafile['outputs'];
beforeAll(async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: {
      // What an app with nudges, veils and guard loads at start-up.
      start: join(SRC, 'index.ts'),
      core: join(SRC, '../../sdk/src/core.ts'),
      ...Object.fromEntries(Object.keys(OTHERS).map((name) => [name, join(SRC, name, 'index.ts')])),
    },
    ...{ bundle: true, splitting: true, minify: true, format: 'esm', charset: 'utf8' },
    ...{ outdir: '/out', write: false, metafile: true, target: 'es2022' },
    conditions: ['nightlight-source', 'production'],
    logLevel: 'silent',
  });
  files = new Map(
    outputFiles.map(({ path, contents }) => [path.replace(/^.*\/out\//, ''), contents]),
  );
  outputs = metafile.outputs;
});

const named = (path: string): string => path.replace(/^.*out\//, '');

/** An entry point and its static imports, without what it loads later. */
const needs = (entry: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const found = Object.entries(outputs).find(([path]) => named(path) === entry);
  for (const { path, kind } of found?.[1].imports ?? []) {
    if (kind === 'import-statement') needs(named(path), seen);
  }
  return seen;
};

const zipped = (names: Iterable<string>): number =>
  [...names].reduce(
    (sum, name) => sum + gzipSync(files.get(name) as Uint8Array, { level: 9 }).length,
    0,
  );

it('guard, guardIncoming and core cost at most 42 KB, and no locale is among them', () => {
  const start = new Set([...needs('start.js'), ...needs('core.js')]);
  const size = zipped(start);
  console.log(`guard, guardIncoming and core: ${(size / KB).toFixed(2)} KB`);
  expect(size).toBeLessThan(42 * KB);
  const text = [...start].map((name) => new TextDecoder().decode(files.get(name))).join('');
  expect(text).toContain('Send anyway');
  expect(text).not.toContain(en.advice.bullying.outgoing.any['13-and-over'][0]?.body);
  expect(text).not.toMatch(/[؀-ۿऀ-ॿ]/);
});

it.each(Object.entries(OTHERS))('%s costs at most %i KB more', (name, most) => {
  const start = needs('start.js');
  const size = zipped([...needs(`${name}.js`)].filter((file) => !start.has(file)));
  console.log(`${name}: ${(size / KB).toFixed(1)} KB`);
  expect(size).toBeLessThan(most * KB);
});

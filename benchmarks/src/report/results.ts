import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allNumbers, keyNumbers, withNumbers } from './numbers.ts';
import type { Results } from './result.ts';

const FILES = {
  outOfFold: 'out-of-fold',
  disturbance: 'disturbance',
  blunt: 'blunt',
  openYardstick: 'yardstick-open',
} as const;

/** Reads the committed results from benchmarks/results. */
export const readResults = (root: string): Results => {
  const read = (name: string) => {
    const file = join(root, `benchmarks/results/${name}.json`);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  };
  const bench = read('bench');
  const others = Object.entries(FILES)
    .map(([key, name]) => [key, read(name)] as const)
    .filter(([, result]) => result?.model.manifest === bench.model.manifest);
  const sealed = read('yardstick');
  // The sealed half may be read three times only, so its figures may be of a model before.
  const isOfModelBefore = sealed?.model.manifest !== bench.model.manifest;
  return {
    bench,
    ...Object.fromEntries(others),
    ...(sealed ? { yardstick: { ...sealed, isOfModelBefore } } : {}),
  };
};

const PAGES = { 'README.md': keyNumbers, 'docs/guide/numbers.md': allNumbers } as const;

/** The pages with numbers, as they should be. */
export const numberPages = (root: string): readonly { path: string; text: string }[] => {
  const results = readResults(root);
  return Object.entries(PAGES).map(([path, numbers]) => ({
    path,
    text: withNumbers(readFileSync(join(root, path), 'utf8'), numbers(results)),
  }));
};

/** Writes the numbers of the committed results into the pages. Returns the paths. */
export const writeNumbers = (root: string): readonly string[] =>
  numberPages(root).map(({ path, text }) => {
    writeFileSync(join(root, path), text);
    return path;
  });

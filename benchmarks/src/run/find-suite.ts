import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { READERS } from '../readers/readers.ts';
import { disguiseSuite, parseDisguise } from './disguised-suite.ts';
import type { Suite } from './suite.ts';

const fromFile = async (path: string): Promise<Suite> => {
  const { suite } = await import(pathToFileURL(path).href);
  if (typeof suite?.read === 'function' && typeof suite.name === 'string') return suite;
  throw new Error(`${basename(path)} has no export named suite. See docs/guide/benchmarks.md.`);
};

const fromReader = (format: string, path: string): Suite => {
  const reader = READERS.find(({ name }) => name === format);
  if (reader) return reader.open(path);
  throw new Error(
    `Unknown format: ${format}. Known: ${READERS.map(({ name }) => name).join(', ')}.`,
  );
};

/**
 * Finds a suite by its name; in a file of your own (`.js`, `.mjs`) that exports `suite`; or as
 * `FORMAT=FILE`, such as `hatecheck=test_suite_cases.csv`. `~DISGUISE@SHARE` after any of these
 * changes that share of the words. `resolvePath` makes paths absolute.
 */
export const findSuite = async (
  spec: string,
  suites: readonly Suite[],
  resolvePath: (path: string) => string,
): Promise<Suite> => {
  const disguise = parseDisguise(spec);
  if (disguise) return disguiseSuite(await findSuite(disguise.of, suites, resolvePath), disguise);
  const known = suites.find(({ name }) => name === spec);
  if (known) return known;
  const [, format, file] = /^([\w-]+)=(.+)$/.exec(spec) ?? [];
  if (format && file) return fromReader(format, resolvePath(file));
  if (/\.m?js$/.test(spec)) return fromFile(resolvePath(spec));
  throw new Error(
    `Unknown suite: ${spec}. Known: ${suites.map(({ name }) => name).join(', ')}; or name a .mjs file, or FORMAT=FILE.`,
  );
};

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TABLE = 'docs/decisions/0021-plain-names.md';

const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');

/**
 * Names in backticks in the table's first column. Members of types and single words are skipped,
 * because other code may use the same word. A function is searched for where it is called.
 */
const oldNames = read(TABLE)
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => (line.split(' | ')[0] as string).match(/`[^`]+`/g) ?? [])
  .map((quoted) => quoted.slice(1, -1).replace(/\(.*\)$/, '('))
  .filter((name) => /^\w+(\.ts|\()?$/.test(name) && /[a-z][A-Z]|_|\.ts$/.test(name));

const patternOf = (name: string): RegExp =>
  new RegExp(
    `(?<![\\w$.-])${name.replace(/[.(]/, '\\$&')}${name.endsWith('(') ? '' : '(?![\\w$-])'}`,
  );

const tracked = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs', 'docs/guide/*.md'], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 1e8,
})
  .split('\n')
  .filter((path) => path !== '' && !path.startsWith('docs/releases/'));

/** Code without comments and strings. For a guide, only what is in backticks. */
const namesIn = (path: string, text: string): string =>
  path.endsWith('.md')
    ? (text.match(/```[\s\S]*?```|`[^`\n]+`/g) ?? []).join('\n')
    : text
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/(^|[^:])\/\/.*$/gm, '$1')
        .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");

it('the table of renames lists names to look for', () => {
  expect(oldNames.length).toBeGreaterThan(40);
});

it('no old name is used outside the table of renames', () => {
  const found = tracked.flatMap((path) => {
    const names = namesIn(path, read(path));
    return oldNames.filter((name) => patternOf(name).test(names)).map((name) => `${path}: ${name}`);
  });
  expect(found).toEqual([]);
});

it('the glossary has at most 40 terms, each explained once', () => {
  const rows = read('docs/guide/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('| **'));
  const terms = rows.flatMap((row) => (row.match(/\*\*[^*]+\*\*/g) ?? []) as string[]);
  expect(terms.length).toBeLessThanOrEqual(40);
  expect(new Set(terms).size).toBe(terms.length);
});

import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('docs/guide/threat-model.md', root), 'utf8');

/** Text in backticks that looks like a path in this repository. */
const paths = [
  ...new Set([...page.matchAll(/`([\w./-]+\.(?:ts|js|mjs|md))`/g)].map(([, at]) => at)),
];

it('every test file that the threat model names exists', () => {
  expect(paths.length).toBeGreaterThan(15);
  expect(paths.filter((path) => !existsSync(new URL(path as string, root)))).toEqual([]);
});

it('every promise names its test', () => {
  const rows = page.split('\n').filter((line) => /^\| (?!promised \|)/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) expect(row).toMatch(/\| (`[^`]+\.ts`|the same)[^|]*\|$/);
});

it('all links lead to existing pages', () => {
  const links = [...page.matchAll(/\]\(([\w./-]+)\)/g)].map(([, to]) => to as string);
  const here = new URL('docs/guide/', root);
  expect(links.filter((to) => !existsSync(new URL(to, here)))).toEqual([]);
});

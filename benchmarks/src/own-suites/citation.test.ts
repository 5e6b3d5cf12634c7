import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ownSuites } from './own-suites.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const citation = read('CITATION.cff');

it('CITATION.cff has the version and the licence of the package', () => {
  const { version, license } = JSON.parse(read('packages/sdk/package.json'));
  expect(citation).toContain(`\nversion: ${version}\n`);
  expect(citation).toContain(`\nlicense: ${license}\n`);
  expect(citation).toMatch(/\ndate-released: \d{4}-\d{2}-\d{2}\n/);
});

it('CITATION.cff names each suite with its version', () => {
  const [, named = ''] = /\n {4}notes: >-\n {6}Versions: ([^.]*)\./.exec(citation) ?? [];
  expect(named.replaceAll(/\s+/g, ' ').split(', ')).toEqual(
    ownSuites('').map(({ name, version }) => `${name} ${version}`),
  );
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PEERS } from './import-peer.ts';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

it('names the same versions as package.json, all of them optional and installed here', () => {
  const { peerDependencies, peerDependenciesMeta } = read('package.json');
  const { devDependencies } = read('../package.json');
  // The SDK imports sharp, and says how to install it.
  const { sharp, ...own } = peerDependencies;
  expect(own).toEqual(PEERS);
  const optional = Object.keys(peerDependencies).map((name) => [name, { optional: true }]);
  expect(peerDependenciesMeta).toEqual(Object.fromEntries(optional));
  expect(devDependencies).toMatchObject(peerDependencies);
});

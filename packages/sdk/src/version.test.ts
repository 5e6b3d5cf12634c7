import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SDK_VERSION } from './wire/version.ts';

it('the version in the code is the version of the package', () => {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  expect(JSON.parse(manifest).version).toBe(SDK_VERSION);
});

it('importing the SDK on a server does nothing and throws nothing', async () => {
  const before = Object.keys(globalThis).sort();
  const sdk = await import('./index.ts');
  expect(Object.keys(globalThis).sort()).toEqual(before);
  await expect(
    sdk.createNightlight({ assets: '/nightlight/', policy: { ageBand: '13-15' } }),
  ).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining('sdk/node') });
});

import { expect, it } from 'vitest';
import { createNightlight } from './index.ts';

// What an attacker finds inside the worker: packages/sdk/test/engines/seal.page.test.ts.
const policy = { ageBand: '13-15' } as const;

it('no decision mentions the seal if the worker is sealed', async () => {
  const nightlight = await createNightlight({ assets: '/nightlight/', policy });
  expect((await nightlight.classify('see you at five')).degraded).toEqual([]);
  await nightlight.dispose();
});

it.each([
  ['forgot the header', '/unsealed/'],
  ['sends the page’s policy for the worker too', '/half-sealed/'],
  ['has refusals reported to it', '/reporting/'],
  ['lets the worker import from its origin', '/importing/'],
])('if the host %s, every decision reports it', async (_, assets) => {
  const nightlight = await createNightlight({ assets, policy });
  const decision = await nightlight.classify('see you at five');
  expect(decision.degraded).toEqual(['worker-unsealed']);
  expect(decision.action).toBe('allow');
  await nightlight.dispose();
});

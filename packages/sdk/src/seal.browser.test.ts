import { expect, it } from 'vitest';
import { createNightlight } from './index.ts';

// What an attacker finds inside the worker: packages/sdk/test/engines/seal.page.test.ts.
const policy = { ageBand: '13-15' } as const;

it('a decision says nothing of the seal where it holds', async () => {
  const nightlight = await createNightlight({ assets: '/nightlight/', policy });
  expect((await nightlight.classify('see you at five')).degraded).toEqual([]);
  await nightlight.dispose();
});

it.each([
  ['forgot the header', '/unsealed/'],
  ['sends the page’s policy for the worker too', '/half-sealed/'],
  ['has refusals reported to it', '/reporting/'],
  ['lets the worker import from its origin', '/importing/'],
])('a host that %s is told in every decision', async (_, assets) => {
  const nightlight = await createNightlight({ assets, policy });
  const decision = await nightlight.classify('see you at five');
  expect(decision.degraded).toEqual(['worker-unsealed']);
  expect(decision.action).toBe('allow');
  await nightlight.dispose();
});

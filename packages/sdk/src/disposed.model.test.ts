import { join } from 'node:path';
import type { Decision } from '@nightlight/core';
import { beforeAll, expect, it } from 'vitest';
import { createNightlight, type NodeNightlight } from './node.ts';

const policy = { ageBand: '13-15' } as const;
const draft = { conversation: 'c', author: 'self', text: 'hello' } as const;

let nightlight: NodeNightlight;
let decision: Decision;
beforeAll(async () => {
  nightlight = await createNightlight({
    assets: join(import.meta.dirname, '../dist/assets'),
    policy,
    tier: 'tiny',
  });
  decision = await nightlight.classify(draft);
  await nightlight.dispose();
});

const uses: Record<string, (one: NodeNightlight) => unknown> = {
  classify: (one) => one.classify(draft),
  'classify, a batch': (one) => one.classify([draft]),
  watch: (one) => one.watch({ onDecision: () => {} }),
  observe: (one) => one.observe({ ...draft, id: '1', sentAt: 1 }),
  record: (one) => one.record(decision, 'send'),
  disagree: (one) => one.disagree(decision),
  undoDisagree: (one) => one.undoDisagree(decision),
  forget: (one) => one.forget('everything'),
  analyse: (one) => one.analyse([draft]),
  replay: (one) => one.replay([draft]),
};

it.each(Object.entries(uses))(
  'after dispose(), %s rejects with an error that says so',
  async (_, use) => {
    const result = (async () => use(nightlight))();
    await expect(result).rejects.toMatchObject({
      code: 'disposed',
      message: expect.stringContaining('createNightlight()'),
    });
  },
);

it('dispose() can be called twice', async () => {
  await expect(nightlight.dispose()).resolves.toBeUndefined();
});

it('dispose() rejects calls in progress', async () => {
  const other = await createNightlight({
    assets: join(import.meta.dirname, '../dist/assets'),
    policy,
    tier: 'tiny',
  });
  const flying = expect(
    other.classify(Array.from({ length: 200 }, () => ({ ...draft, text: 'hello '.repeat(2000) }))),
  ).rejects.toMatchObject({ code: 'disposed' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  await other.dispose();
  await flying;
});

it('without assets, the files of the installed packages are used', async () => {
  const nightlight = await createNightlight({ policy });
  expect((await nightlight.classify('you stupid loser')).action).toBe('pause');
  await nightlight.dispose();
});

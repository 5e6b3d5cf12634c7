import { join } from 'node:path';
import type { Choice, Decision } from '@nightlight/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createNightlight, type NodeNightlight } from './node.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Rude, and not so plain that it is asked about each time. */
const RUDE = 'you are such an annoying person honestly';
const CRY = 'i feel so alone, i dont want to be here any more';

let nightlight: NodeNightlight;
beforeAll(async () => {
  nightlight = await createNightlight({
    assets: join(ROOT, 'packages/sdk/dist/assets'),
    policy: { ageBand: '13-15', region: 'GB' },
  });
});
afterAll(() => nightlight.dispose());

const write = (conversation: string, text: string): Promise<Decision> =>
  nightlight.classify({ conversation, author: 'self', text });
const answer = (decision: Decision, choice: Choice): Promise<void> =>
  nightlight.record(decision, choice);

it('after "send anyway", the same harm in that conversation gets a nudge and is not stopped again', async () => {
  const first = await write('c1', RUDE);
  expect(first.action).toBe('pause');
  await answer(first, 'send');
  const second = await write('c1', RUDE);
  expect(second).toMatchObject({ action: 'nudge', rule: 'pacing.cool-down' });
  expect(second.nudge?.variant).toBe(1);
  expect(second.nudge).toMatchObject({ harm: 'bullying', sent: true });
  expect((await write('c2', RUDE)).action).toBe('pause');
  await answer(second, 'send');
  const third = await write('c1', RUDE);
  expect(third).toMatchObject({ action: 'allow', rule: 'pacing.cool-down' });
  expect(third.nudge).toBeUndefined();
});

it('after "edit", the same harm is asked about again', async () => {
  await answer(await write('c3', RUDE), 'edit');
  expect((await write('c3', RUDE)).action).toBe('pause');
});

it('after forget(), the same harm is asked about again', async () => {
  await answer(await write('c4', RUDE), 'send');
  expect((await write('c4', RUDE)).action).toBe('nudge');
  await nightlight.forget({ conversation: 'c4' });
  expect((await write('c4', RUDE)).action).toBe('pause');
});

it('help is offered each time, never twice in a row with the same wording', async () => {
  const variants: number[] = [];
  for (let i = 0; i < 3; i++) {
    const decision = await write('c5', CRY);
    expect(decision.helplines?.length).toBeGreaterThan(0);
    expect(decision.nudge).toBeDefined();
    variants.push(decision.nudge?.variant ?? 0);
    await answer(decision, 'send');
  }
  expect(variants).toEqual([0, 1, 0]);
});

import { join } from 'node:path';
import { reasonSpans } from '@nightlight/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createNightlight, type NodeNightlight } from './node.ts';

/** Rude, and of medium severity. */
const RUDE = 'you are such an annoying person honestly';

let nightlight: NodeNightlight;
beforeAll(async () => {
  nightlight = await createNightlight({
    assets: join(import.meta.dirname, '../dist/assets'),
    policy: { ageBand: '13-15', region: 'GB' },
  });
});
afterAll(() => nightlight.dispose());

const check = (text: string, author = 'ana') =>
  nightlight.classify({ conversation: 'c1', author, text });

it('a rude message is shown after "This was wrong", and covered again after undo', async () => {
  const decision = await check(RUDE);
  expect(decision).toMatchObject({ action: 'pause', canDisagree: true });
  await nightlight.disagree(decision);
  expect(await check(RUDE)).toMatchObject({ action: 'allow', reasons: ['lifted'] });
  expect((await check(RUDE, 'self')).action).toBe('pause');
  await nightlight.undoDisagree(decision);
  expect((await check(RUDE)).action).toBe('pause');
});

it.each([
  ['the same message', { author: 'ana', text: RUDE }],
  ['a greeting', { author: 'self', text: 'hi' }],
])('a rude message that was called wrong is not covered again after %s', async (_, before) => {
  const message = { conversation: 'c2', author: 'ana', text: RUDE };
  const afterIt = { ...message, previous: [before] };
  expect(await nightlight.classify(afterIt)).toMatchObject({ action: 'pause' });
  const decision = await nightlight.classify(message);
  await nightlight.disagree(decision);
  expect(await nightlight.classify(afterIt)).toMatchObject({
    action: 'allow',
    reasons: ['lifted'],
  });
  await nightlight.undoDisagree(decision);
});

it.each([
  ['that the model found', RUDE, /^an annoying person/],
  ['of a phrase', 'watch your back tomorrow', /^watch your back tomorrow$/],
])('"Why?" can mark the words %s', async (_, text, words) => {
  const spans = reasonSpans(await check(text));
  expect(spans.map(({ start, end }) => text.slice(start, end)).join()).toMatch(words);
});

it('"Why?" marks nothing in the user’s own threat', async () => {
  const decision = await check('im going to kill you tomorrow you fat idiot', 'self');
  expect(decision.action).toBe('pause');
  expect(reasonSpans(decision)).toEqual([]);
});

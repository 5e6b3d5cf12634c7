import { join } from 'node:path';
import type { SentMessage } from '@nightlight/core';
import * as ort from 'onnxruntime-web/wasm';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createNightlight, type NodeNightlight } from './node.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Runs of any model since the test began. The models are real; only their calls are counted. */
let runs = 0;
let nightlight: NodeNightlight;
beforeAll(async () => {
  const create = ort.InferenceSession.create.bind(ort.InferenceSession) as (
    ...given: unknown[]
  ) => Promise<ort.InferenceSession>;
  const counted = vi.spyOn(ort.InferenceSession, 'create');
  counted.mockImplementation(async (...given: unknown[]) => {
    const session = await create(...given);
    const run = session.run.bind(session) as (...given: unknown[]) => Promise<never>;
    session.run = (...inputs: unknown[]) => {
      runs++;
      return run(...inputs);
    };
    return session;
  });
  nightlight = await createNightlight({
    assets: join(ROOT, 'packages/sdk/dist/assets'),
    policy: { ageBand: '13-15', region: 'GB' },
    tier: 'cascade',
  });
  counted.mockRestore();
});
afterAll(() => nightlight.dispose());
beforeEach(() => {
  runs = 0;
});

const previous = [{ author: 'self', text: 'hi, who are you?' }];
const message = (conversation: string, id: string, author = 'ana'): SentMessage => ({
  ...{ id, conversation, author, previous, sentAt: Date.UTC(2026, 0, 1) + Number(id) },
  text: 'you can trust me, but do not tell your parents about us',
});
/** From now on the conversation has a state, so incoming messages are scored whole. */
const followed = async (conversation: string): Promise<void> => {
  await nightlight.observe({ ...message(conversation, '0'), text: 'hello' });
  runs = 0;
};
const stateOf = async (conversation: string): Promise<string> =>
  JSON.stringify((await nightlight.store.get('conversations', conversation))?.value).replaceAll(
    conversation,
    'c',
  );

it('observe() runs no model for an incoming message that classify() has already scored', async () => {
  await followed('seen');
  await nightlight.classify(message('seen', '1'));
  const once = runs;
  expect(once).toBeGreaterThan(0);
  await nightlight.observe(message('seen', '1'));
  expect(runs).toBe(once);
});

it('the conversation then has the same state as without classify()', async () => {
  await followed('classified');
  await nightlight.classify(message('classified', '1'));
  await nightlight.observe(message('classified', '1'));
  await followed('observed');
  await nightlight.observe(message('observed', '1'));
  expect(runs).toBeGreaterThan(0);
  const state = await stateOf('classified');
  // The marks of ids and texts are the same too, since the messages are.
  expect(state).toBe(await stateOf('observed'));
  expect(state).toContain('isolation');
});

it.each([
  ['other words', { text: 'do you like football?' }],
  ['other turns before it', { previous: [{ author: 'self', text: 'bye' }] }],
  ['another author', { author: 'ben' }],
])('observe() runs the model on a message with %s', async (what, more) => {
  await followed(what);
  await nightlight.classify(message(what, '1'));
  const before = runs;
  await nightlight.observe({ ...message(what, '2'), ...more });
  expect(runs).toBeGreaterThan(before);
});

it('observe() runs no model for a draft that base has read before it was sent', async () => {
  await followed('own');
  await nightlight.classify(message('own', '1', 'self'));
  const before = runs;
  await nightlight.observe(message('own', '1', 'self'));
  expect(runs).toBe(before);
});

it('a draft that tiny cleared is read by base when it is sent', async () => {
  await followed('cleared');
  const texts = [
    'did you finish the maths homework?',
    'the bus is late again',
    'the match starts at six',
  ];
  for (const [i, text] of texts.entries()) {
    const draft = { ...message('cleared', `${i + 1}`, 'self'), text, previous: [] };
    runs = 0;
    await nightlight.classify(draft);
    if (runs > 0) continue;
    await nightlight.observe(draft);
    expect(runs).toBeGreaterThan(0);
    return;
  }
  expect.unreachable('tiny cleared none of them');
});

it('observe() runs only the turns’ own layers for the first message of a conversation', async () => {
  const first = { ...message('first', '1'), text: 'you can tell me everything, nobody will know' };
  await nightlight.classify(first);
  const before = runs;
  await nightlight.observe(first);
  expect(runs).toBe(before + 1);
});

it('what was observed is stored before observe() resolves', async () => {
  await nightlight.observe(message('saved', '1'));
  const record = await nightlight.store.get<{ messages: number }>('conversations', 'saved');
  expect(record?.value.messages).toBe(1);
});

it('nothing is reused after forget()', async () => {
  await followed('forgotten');
  await nightlight.classify(message('forgotten', '1'));
  await nightlight.forget({ conversation: 'forgotten' });
  const before = runs;
  await nightlight.observe(message('forgotten', '1'));
  expect(runs).toBeGreaterThan(before);
});

it('no record in the store contains the text of a message', async () => {
  await followed('stored');
  await nightlight.classify(message('stored', '1'));
  await nightlight.observe(message('stored', '1'));
  for (const kind of ['conversations', 'decisions', 'settings', 'usage'] as const) {
    expect(JSON.stringify(await nightlight.store.list(kind))).not.toContain('trust me');
  }
});

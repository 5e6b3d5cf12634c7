import { join } from 'node:path';
import { type ConversationState, nextState } from '@nightlight/conversation';
import type { SentMessage, Signal } from '@nightlight/core';
import { messagesOf, readStories, type Story } from '@nightlight/testing/stories';
import { measureTimeRatio } from '@nightlight/testing/time-ratio';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createNightlight, type NodeNightlight } from './node.ts';

const ROOT = join(import.meta.dirname, '../../..');
const START = Date.UTC(2026, 0, 1);
/** Stories of a kind: each takes seconds. */
const MANY = process.env['NIGHTLIGHT_RELEASE'] ? 5 : 1;

let nightlight: NodeNightlight;
beforeAll(async () => {
  nightlight = await createNightlight({
    assets: join(ROOT, 'packages/sdk/dist/assets'),
    policy: { ageBand: '13-15', region: 'GB' },
    tier: 'cascade',
  });
});
afterAll(() => nightlight.dispose());

/** What the conversation gave reason to say of a message. */
const told = (
  id: string,
  harms: readonly { readonly signals: readonly Signal[] }[],
): readonly string[] => {
  const together = harms
    .flatMap(({ signals }) => signals)
    .filter(({ turns }) => turns !== undefined)
    .map(({ kind, severity }) => `${kind}:${severity}`);
  return together.length > 0 ? [`${id} ${together}`] : [];
};

/** Turns that were answered with what the conversation shows. */
const alarmsIn = async (messages: readonly SentMessage[]): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const message of messages) {
    const { assessment } = await nightlight.classify(message);
    found.push(...told(message.id, Object.values(assessment.harms)));
    await nightlight.observe(message);
  }
  return found;
};

it('a conversation that was observed message by message has the same result as the whole at once', async () => {
  let alarmed = 0;
  const kinds = MANY > 1 ? ['grooming', 'pile-on'] : ['pile-on'];
  const stories = kinds.flatMap((kind) => readStories(kind, 1));
  for (const story of stories) {
    const messages = messagesOf(story, `whole ${story.id}`);
    const analyses = await nightlight.replay(messages);
    const whole = analyses.flatMap(({ decision }, i) =>
      told(`${i}`, Object.values(decision.assessment.harms)),
    );
    // The first message finds no state: nothing was observed before it.
    expect(await alarmsIn(messages)).toEqual(whole);
    alarmed += Number(whole.length > 0);
  }
  expect(alarmed).toBe(stories.length);
});

it.runIf(MANY > 1)(
  'messages up to two minutes late raise the same alarm, at most one turn after they have arrived',
  async () => {
    /** As they come in where each is up to two minutes late. */
    const late = (messages: readonly SentMessage[]): readonly SentMessage[] =>
      messages
        .map((message, i) => ({ message, at: message.sentAt + ((i * 7919) % 121) * 1000 }))
        .sort((a, b) => a.at - b.at)
        .map(({ message }) => message);
    const alarmIn = async (messages: readonly SentMessage[]): Promise<number> => {
      const analyses = await nightlight.replay(messages);
      return analyses.findIndex(({ classifications }) =>
        classifications.some(({ signals }) => signals.some(({ turns }) => turns !== undefined)),
      );
    };
    let moved = 0;
    const kinds = [
      ...['grooming', 'coercive-control', 'recruitment', 'sextortion', 'pile-on'],
      'innocent',
    ];
    for (const story of kinds.flatMap((kind) => readStories(kind, MANY))) {
      const messages = messagesOf(story, `late ${story.id}`);
      const arrived = late(messages);
      moved += Number(arrived.some((message, at) => message !== messages[at]));
      const [inOrder, alarm] = [await alarmIn(messages), await alarmIn(arrived)];
      expect(alarm < 0, story.id).toBe(inOrder < 0);
      if (inOrder < 0) continue;
      const places = messages.map((message) => arrived.indexOf(message));
      // All that was known at the alarm has arrived; nothing that comes near it has.
      const latest = Math.max(...places.slice(0, inOrder + 1));
      const earliest = Math.min(...places.slice(Math.max(0, inOrder - 1)));
      expect(alarm, story.id).toBeLessThanOrEqual(latest + 1);
      expect(alarm, story.id).toBeGreaterThanOrEqual(earliest);
    }
    expect(moved).toBeGreaterThanOrEqual(MANY);
  },
);

it('a message at turn 10,000 takes no longer than one at turn 10, to check and to observe', async () => {
  const ask = (conversation: string, turn: number): SentMessage => ({
    ...{ id: `${turn}`, conversation, author: turn % 2 ? 'self' : 'ana' },
    text: `are you coming to match ${turn % 100} on saturday or not`,
    sentAt: START + turn * 60_000,
  });
  for (let turn = 0; turn < 10; turn++) await nightlight.observe(ask('short', turn));
  // The model reads the same words each time: so its state is brought there without it.
  await nightlight.store.update<ConversationState>('conversations', 'long', () => undefined);
  let state: ConversationState | undefined;
  for (let turn = 0; turn < 10_000; turn++) {
    const kinds = turn % 40 ? {} : { trust: 0.4, isolation: 0.7 };
    state = nextState(state, ask('long', turn), { kinds });
  }
  await nightlight.store.put('conversations', {
    ...{ id: 'long', at: START, conversation: 'long', participants: ['ana'] },
    value: state,
  });
  let turn = 20_000;
  const classifyIn = (name: string) => () => {
    turn += 2;
    return nightlight.classify(ask(name, turn));
  };
  const observeIn = (name: string) => () => {
    turn += 2;
    return nightlight.observe(ask(name, turn));
  };
  expect(await measureTimeRatio(classifyIn('long'), classifyIn('short'), 40)).toBeLessThan(1.1);
  expect(await measureTimeRatio(observeIn('long'), observeIn('short'), 40)).toBeLessThan(1.1);
});

it('ordinary chats raise no alarm', async () => {
  for (const story of readStories('innocent', MANY)) {
    expect(await alarmsIn(messagesOf(story, `plain ${story.id}`)), story.id).toEqual([]);
  }
});

it('forget() removes the whole conversation', async () => {
  const [story] = readStories('grooming', 1);
  for (const message of messagesOf(story as Story, 'forgotten')) await nightlight.observe(message);
  expect(await nightlight.store.get('conversations', 'forgotten')).toBeDefined();
  await nightlight.forget({ conversation: 'forgotten' });
  expect(await nightlight.store.get('conversations', 'forgotten')).toBeUndefined();
});

import { readFileSync } from 'node:fs';
import { type ConversationState, checkModel } from '@nightlight/conversation';
import type { Classifier, Decision, SentMessage, TurnScores } from '@nightlight/core';
import { openStore } from '@nightlight/store';
import { createPatternClassifier } from '@nightlight/text';
import { beforeEach, expect, it } from 'vitest';
import { createInProcessEngine } from './node/in-process-engine.ts';
import { createClient } from './page/client.ts';
import { createDisagreements } from './page/disagreements.ts';
import { createHistory } from './page/history.ts';
import type { Nightlight } from './page/nightlight.ts';
import { captureNothing } from './page/pictures/capture-nothing.ts';
import { createPipeline, type Pipeline } from './worker/pipeline.ts';

const START = Date.UTC(2026, 0, 1);
const NO_SCORES: TurnScores = { kinds: {} };

/** In place of the text model, which finds nothing here. The phrases find what is blunt. */
const silentModel: Classifier = {
  ...{ id: 'silent', version: '1' },
  classify: async (messages) =>
    messages.map(() => ({ signals: [], turnScores: NO_SCORES, degraded: [] })),
  dispose: async () => {},
};
const conversation = checkModel(
  JSON.parse(
    readFileSync(new URL('../../../models/conversation/manifest.json', import.meta.url), 'utf8'),
  ),
);

let pipeline: Pipeline;
let nightlight: Nightlight;
beforeEach(async () => {
  pipeline = createPipeline({
    ...{ turnScorer: silentModel, patterns: createPatternClassifier({}), conversation },
    ...{ policy: { ageBand: '13-15' }, locale: 'en', now: () => 0 },
  });
  const store = await openStore({ onDevice: false, now: () => START });
  ({ nightlight } = createClient({
    engine: createInProcessEngine({ ...pipeline, setOverrides: () => {} }),
    ...{ store, history: createHistory(store, () => START), pictures: captureNothing },
    disagreements: createDisagreements(store, () => START),
    ...{ scoresTurns: () => true, locale: 'en' },
  }));
});

/** Classifies each message and then observes it, as an app does. */
const play = async (messages: readonly SentMessage[]): Promise<readonly Decision[]> => {
  const decisions: Decision[] = [];
  for (const message of messages) {
    decisions.push(await nightlight.classify(message));
    await nightlight.observe(message);
  }
  return decisions;
};
const readAttacks = async () =>
  (await nightlight.store.get<ConversationState>('conversations', HELLO.conversation))?.value
    .attacks;

const write = (minute: number, author: string, text: string, more = {}): SentMessage => ({
  ...{ id: `m${minute}`, conversation: 'class 9b', author, text },
  ...{ sentAt: START + minute * 60_000, ...more },
});
const listPileOns = (decisions: readonly Decision[]) =>
  decisions.map(({ assessment }) =>
    assessment.harms.bullying.signals.find(({ kind }) => kind === 'pile-on'),
  );

const HELLO = write(0, 'self', 'hi, anyone up for football?');
const atUser = { replyTo: HELLO.id };

it('two classmates insult the user, who then sees that several people do', async () => {
  const decisions = await play([
    HELLO,
    write(1, 'ana', 'you are a piece of shit', atUser),
    write(2, 'cem', 'piece of shit', atUser),
    write(3, 'ana', 'kys', atUser),
  ]);
  const pileOns = listPileOns(decisions);
  expect(pileOns.slice(0, 3)).toEqual([undefined, undefined, undefined]);
  expect(pileOns[3]).toMatchObject({
    ...{ severity: 'high', turns: ['m1', 'm2'] },
    pileOn: { people: 2, since: START + 60_000, target: 'self' },
  });
  expect(decisions[3]?.nudge).toMatchObject({ role: 'target', seen: ['pile-on'] });
  expect(decisions[3]?.harms).toEqual(['bullying']);
});

it('a friend who quotes the insults, the user who reports them, and trash talk in a lobby don’t count', async () => {
  const lobby = { ...atUser, place: 'lobby' };
  const decisions = await play([
    HELLO,
    write(1, 'ana', 'you are a piece of shit', atUser),
    write(2, 'self', 'they called me "a piece of shit"', { to: ['ana'] }),
    write(3, 'dee', 'who said "piece of shit"? stop it', atUser),
    write(4, 'cem', 'piece of shit', lobby),
    write(5, 'dee', 'piece of shit', lobby),
  ]);
  expect(listPileOns(decisions).filter(Boolean)).toEqual([]);
});

it('a message counts the same whether or not it was classified before', async () => {
  const [first, second] = [1, 2].map((minute) =>
    write(minute, 'ana', 'you are a piece of shit', atUser),
  ) as [SentMessage, SentMessage];
  await play([HELLO, first]);
  await nightlight.observe(second);
  expect(await readAttacks()).toMatchObject([{ id: 'm1' }, { id: 'm2' }]);
});

it('what was only trash talk in a lobby counts elsewhere', async () => {
  const message = write(1, 'ana', 'you are a piece of shit', atUser);
  await nightlight.observe(HELLO);
  await nightlight.classify({ ...message, place: 'lobby' });
  await nightlight.observe(message);
  expect(await readAttacks()).toHaveLength(1);
});

it('replay() finds the same pile-on', async () => {
  const messages = [
    HELLO,
    write(1, 'ana', 'you are a piece of shit', atUser),
    write(2, 'cem', 'piece of shit', atUser),
    write(3, 'ana', 'you’re a piece of shit', atUser),
  ];
  const replayed = await pipeline.replay(messages as readonly Omit<SentMessage, 'images'>[]);
  expect(listPileOns(replayed.map(({ decision }) => decision))).toEqual(
    listPileOns(await play(messages)),
  );
  expect(listPileOns(replayed.map(({ decision }) => decision))[3]).toBeDefined();
});

it('a message that the reader called misjudged still counts for the pile-on', async () => {
  const state = async (isLifted: boolean) => {
    const message = write(1, 'ben', 'nobody likes you, you are such a loser', { to: ['self'] });
    const decision = await nightlight.classify(message);
    if (isLifted) await nightlight.disagree(decision);
    if (isLifted) expect((await nightlight.classify(message)).reasons).toContain('lifted');
    await nightlight.observe(message);
    const attacks = await readAttacks();
    await nightlight.forget('everything');
    return attacks;
  };
  const attacks = await state(false);
  expect(attacks).toHaveLength(1);
  expect(await state(true)).toEqual(attacks);
});

import type { Classification, Classifier, Message } from '@nightlight/core';
import { openStore } from '@nightlight/store';
import { createPatternClassifier } from '@nightlight/text';
import { expect, it } from 'vitest';
import { createInProcessEngine } from './node/in-process-engine.ts';
import { createClient } from './page/client.ts';
import { createDisagreements } from './page/disagreements.ts';
import { createHistory } from './page/history.ts';
import { createOwnClassifiers, type OwnClassifier } from './page/input/own-classifiers.ts';
import type { Nightlight } from './page/nightlight.ts';
import { captureNothing } from './page/pictures/capture-nothing.ts';
import { createPipeline } from './worker/pipeline.ts';

/** In place of the text model, which would find nothing here. The phrases find what is blunt. */
const silentModel: Classifier = {
  ...{ id: 'silent', version: '1' },
  classify: async (messages) => messages.map(() => ({ signals: [], degraded: [] })),
  dispose: async () => {},
};

/** An app that knows how people cheat others out of items in its game. */
const findsTrades = (
  find: (text: string) => Partial<Classification['signals'][number]>[] = (text) =>
    /double your items/i.test(text)
      ? [{ kind: 'phishing', score: 0.9, severity: 'medium', span: { start: 0, end: 17 } }]
      : [],
): Classifier & { readonly asked: Message[] } => {
  const asked: Message[] = [];
  return {
    ...{ id: 'item-trades', version: '3', asked },
    async classify(messages) {
      asked.push(...messages);
      return messages.map(({ text = '' }) => ({
        signals: find(text) as Classification['signals'],
        degraded: [],
      }));
    },
    dispose: async () => {},
  };
};

const open = async (...classifiers: readonly OwnClassifier[]): Promise<Nightlight> => {
  const pipeline = createPipeline({
    ...{ turnScorer: silentModel, patterns: createPatternClassifier({}) },
    ...{ policy: { ageBand: '13-15' }, locale: 'en', now: () => 0 },
  });
  const store = await openStore({ onDevice: false });
  return createClient({
    engine: createInProcessEngine({ ...pipeline, setOverrides: () => {} }),
    ...{ store, history: createHistory(store, Date.now), pictures: captureNothing },
    disagreements: createDisagreements(store, Date.now),
    own: createOwnClassifiers(classifiers),
    ...{ scoresTurns: () => false, locale: 'en' },
  }).nightlight;
};

const TRADE = { conversation: 'c1', author: 'ben', text: 'Double your items, just log in here' };
const THREAT = 'i will find you and kill you';

it('what an app’s own classifier finds leads to a decision like any other', async () => {
  const without = await (await open()).classify(TRADE);
  expect(without).toMatchObject({ action: 'allow', degraded: [] });
  const decision = await (await open(findsTrades())).classify(TRADE);
  expect(decision.action).not.toBe('allow');
  expect(decision.degraded).toEqual([]);
  expect(decision.assessment.harms.scam).toMatchObject({
    severity: 'medium',
    signals: [
      {
        kind: 'phishing',
        span: { start: 0, end: 17 },
        source: { id: 'item-trades', version: '3' },
      },
    ],
  });
});

it('what Nightlight finds stays if the own classifier finds nothing, fails or still loads', async () => {
  const failing: Classifier = {
    ...findsTrades(),
    classify: () => Promise.reject(new Error('out of memory')),
  };
  const [alone] = [await (await open()).classify(THREAT)];
  for (const [own, degraded] of [
    [findsTrades(), []],
    [failing, ['classifier-failed']],
    [new Promise<Classifier>(() => {}), ['model-loading']],
  ] as const) {
    const decision = await (await open(own)).classify(THREAT);
    expect(decision).toMatchObject({ action: alone?.action, degraded });
    expect(decision.assessment.harms.bullying.severity).toBe('high');
  }
});

it('a classifier that was loading is asked once it is there', async () => {
  let resolve: (classifier: Classifier) => void = () => {};
  const nightlight = await open(
    new Promise<Classifier>((done) => {
      resolve = done;
    }),
  );
  expect((await nightlight.classify(TRADE)).degraded).toEqual(['model-loading']);
  resolve(findsTrades());
  await new Promise((done) => setTimeout(done));
  const decision = await nightlight.classify(TRADE);
  expect(decision.degraded).toEqual([]);
  expect(decision.assessment.harms.scam.severity).toBe('medium');
});

it('it reads the text and its context, but no pictures and nothing from the store', async () => {
  const own = findsTrades();
  const nightlight = await open(own);
  const previous = [{ author: 'self', text: 'got the sword' }];
  await nightlight.classify([
    { ...TRADE, previous, images: [new Blob(['a picture'])] },
    { ...TRADE, text: '' },
    { ...TRADE, text: 'hi' },
  ]);
  expect(own.asked).toEqual([
    { ...TRADE, previous },
    { ...TRADE, text: 'hi' },
  ]);
});

it('each message of a batch gets its own result', async () => {
  const nightlight = await open(findsTrades());
  const decisions = await nightlight.classify([
    { ...TRADE, text: 'hi' },
    TRADE,
    { ...TRADE, text: '' },
  ]);
  expect(decisions.map(({ assessment }) => assessment.harms.scam.severity)).toEqual([
    ...['none', 'medium', 'none'],
  ]);
});

it('the author of a message is not told which stage of grooming an own classifier saw', async () => {
  const nightlight = await open(
    findsTrades(() => [{ kind: 'picture-request', score: 0.95, severity: 'high' }]),
  );
  const decision = await nightlight.classify({ ...TRADE, author: 'self', text: 'send me one' });
  expect(decision.action).toBe('pause');
  expect(JSON.stringify(decision)).not.toContain('picture-request');
});

it.each([
  [
    'a kind that is no harm',
    { kind: 'help-seeking', score: 1, severity: 'high' },
    'kind is help-seeking',
  ],
  [
    'a kind of pictures',
    { kind: 'sexual-image', score: 1, severity: 'high' },
    'kind is sexual-image',
  ],
  ['a score that is none', { kind: 'spam', score: 7, severity: 'high' }, 'score must be 0 to 1'],
  ['a severity that is none', { kind: 'spam', score: 0.5, severity: 'huge' }, 'severity must be'],
])('%s is refused with an error that names the field', async (_, signal, message) => {
  const nightlight = await open(findsTrades(() => [signal as object]));
  await expect(nightlight.classify('hello')).rejects.toMatchObject({
    ...{ code: 'invalid-input', message: expect.stringContaining(message) },
  });
});

it('a result too few is refused, because it would belong to another message', async () => {
  const one: Classifier = {
    ...findsTrades(),
    classify: async () => [{ signals: [], degraded: [] }],
  };
  await expect((await open(one)).classify([TRADE, TRADE])).rejects.toThrow('one result for each');
});

it('a span outside of the text is dropped', async () => {
  const nightlight = await open(
    findsTrades(() => [
      { kind: 'spam', score: 0.9, severity: 'medium', span: { start: 2, end: 900 } },
    ]),
  );
  const decision = await nightlight.classify({ ...TRADE, text: 'buy gold' });
  expect(decision.assessment.harms.scam.signals[0]).not.toHaveProperty('span');
});

it('an id like one of ours is refused, because rules depend on it', async () => {
  const { ready } = createOwnClassifiers([{ ...findsTrades(), id: 'text-patterns' }]);
  await expect(ready).rejects.toMatchObject({ code: 'invalid-input' });
});

it('an abort rejects with its reason', async () => {
  const stop = new AbortController();
  const slow: Classifier = {
    ...findsTrades(),
    classify: async (_, { signal } = {}) => {
      stop.abort(new Error('typed on'));
      signal?.throwIfAborted();
      return [];
    },
  };
  await expect((await open(slow)).classify('hello', { signal: stop.signal })).rejects.toThrow(
    'typed on',
  );
});

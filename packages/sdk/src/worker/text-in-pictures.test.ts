import {
  type Classification,
  type Classifier,
  type Message,
  NightlightError,
  type Signal,
  type TextInPicture,
} from '@nightlight/core';
import { describe, expect, it } from 'vitest';
import type { ClassifyRequest } from '../wire/classify.ts';
import { createPipeline } from './pipeline.ts';

const MESSAGE: Message = { conversation: 'c', author: 'ana', text: 'look' };

const signal = (kind: Signal['kind'], severity: Signal['severity']): Signal => ({
  ...{ kind, severity, score: 0.9, span: { start: 0, end: 3 } },
  source: { id: 'text-test', version: '1' },
});

/** What OCR found in the third picture, at 1.5 s. */
const saying = (...passages: readonly string[]): TextInPicture => ({
  ...{ index: 2, at: 1.5, passages, isWhole: true },
});
/** A text classifier that answers as given for a text. */
const classifying = (
  seen: Readonly<Record<string, Partial<Classification>>>,
  asked: Message[] = [],
): Classifier => ({
  id: 'text-test',
  version: '1',
  async classify(messages) {
    asked.push(...messages);
    return messages.map(({ text = '' }) => ({ signals: [], degraded: [], ...seen[text] }));
  },
  dispose: async () => {},
});

/** Through the pipeline: the classification of pictures, with their text judged. */
const judged = async (
  text: TextInPicture,
  classifier: Classifier,
  message = MESSAGE,
): Promise<Classification> => {
  const pictures: Classifier = {
    ...classifying({}),
    classify: async (messages) =>
      messages.map(() => ({ signals: [], degraded: [], texts: [text] })),
  };
  const pipeline = createPipeline({
    ...{ turnScorer: classifier, pictures, policy: { ageBand: '13-15' }, locale: 'en' },
    now: () => 0,
  });
  const [analysis] = await pipeline.analyse([message as ClassifyRequest]);
  return analysis?.classifications.at(-1) as Classification;
};

describe('words in pictures', () => {
  it('give signals with the picture and the time, without a span', async () => {
    const seen = { 'you fool': { signals: [signal('insult', 'high')] } };
    const { signals } = await judged(saying('you fool'), classifying(seen));
    expect(signals).toEqual([
      {
        ...{ kind: 'insult', severity: 'high', score: 0.9 },
        picture: { index: 2, at: 1.5 },
        source: { id: 'text-test', version: '1' },
      },
    ]);
  });

  it('are classified separately, with the message’s author and place', async () => {
    const asked: Message[] = [];
    const previous = [{ author: 'self', text: 'before' }];
    const message: Message = { ...MESSAGE, place: 'lobby', previous, images: ['data:,'] };
    await judged(saying('you fool'), classifying({}, asked), message);
    const { conversation, author } = MESSAGE;
    expect(asked.slice(1)).toEqual([{ conversation, author, place: 'lobby', text: 'you fool' }]);
  });

  it('of several passages are classified one by one, duplicates once', async () => {
    const asked: Message[] = [];
    await judged(saying('are you there', 'you fool', 'you fool'), classifying({}, asked));
    expect(asked.slice(1).map(({ text }) => text)).toEqual(['are you there', 'you fool']);
  });

  it('that ask for help don’t change the decision about other words', async () => {
    const signals = [signal('insult', 'medium'), signal('help-seeking', 'high')];
    const { signals: seen } = await judged(saying('help'), classifying({ help: { signals } }));
    expect(seen).toEqual([]);
  });

  it('that are a sign of distress are reported, so that helplines are offered', async () => {
    const seen = { 'no way out': { signals: [signal('self-harm', 'high')] } };
    const { signals } = await judged(saying('no way out'), classifying(seen));
    expect(signals.map(({ kind }) => kind)).toEqual(['self-harm']);
  });

  it('that a list blocks are reported without their position', async () => {
    const span = { start: 4, end: 8 };
    const listed = [{ owner: 'host', effect: 'block', entry: 'fool', span } as const];
    const answer = await judged(saying('you fool'), classifying({ 'you fool': { listed } }));
    expect(answer.listed).toMatchObject([
      { owner: 'host', effect: 'block', entry: 'fool', picture: 2 },
    ]);
    expect(answer.listed?.[0]?.span.start).toBeGreaterThan(1e9);
  });

  it('that a list allows in the picture are not blocked by another list', async () => {
    const span = { start: 4, end: 8 };
    const listed = (['block', 'allow'] as const).map((effect) => ({
      ...{ owner: 'host', effect, entry: 'fool', span },
    })) as Classification['listed'];
    const seen = { 'you fool': { ...(listed ? { listed } : {}) } };
    expect((await judged(saying('you fool'), classifying(seen))).listed).toBeUndefined();
  });

  it('are not classified if the picture has no text', async () => {
    const asked: Message[] = [];
    const answer = await judged(saying(), classifying({}, asked));
    expect(asked.slice(1)).toEqual([]);
    expect(answer).toEqual({ signals: [], degraded: [] });
  });

  it('that were not read to the end are reported as partly read', async () => {
    const text = { ...saying(), isWhole: false };
    expect((await judged(text, classifying({}))).degraded).toEqual(['picture-partly-read']);
  });

  it('that the model fails on are reported as unread', async () => {
    const failing: Classifier = {
      ...classifying({}),
      async classify(messages) {
        if (messages.some(({ text }) => text === 'hi there')) {
          throw new NightlightError('model', 'broken');
        }
        return messages.map(() => ({ signals: [], degraded: [] }));
      },
    };
    expect((await judged(saying('hi there'), failing)).degraded).toEqual(['text-failed']);
  });
});

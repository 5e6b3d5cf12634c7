import {
  type Classification,
  type Classifier,
  type Frame,
  type Message,
  NightlightError,
  type Signal,
} from '@nightlight/core';
import { describe, expect, it } from 'vitest';
import type { OcrEngine, PictureText } from './ocr-engine.ts';
import { createTextInPictures } from './text-in-pictures.ts';

const FRAME: Frame = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
const MESSAGE: Message = { conversation: 'c', author: 'ana', text: 'look' };

const signal = (kind: Signal['kind'], severity: Signal['severity']): Signal => ({
  ...{ kind, severity, score: 0.9, span: { start: 0, end: 3 } },
  source: { id: 'text-test', version: '1' },
});

/** The text of a picture, one line per passage. */
const textOf = (...texts: readonly string[]): PictureText => ({
  text: texts.join('\n'),
  confidence: texts.length > 0 ? 0.9 : 0,
  whole: true,
  lines: texts.map((text, passage) => ({
    ...{ text, passage, confidence: 0.9, words: [] },
    box: { left: 0, top: 0, width: 1, height: 1 },
  })),
});
const engineReading = (text: PictureText | Error): OcrEngine => ({
  async read() {
    if (text instanceof Error) throw text;
    return text;
  },
  dispose: async () => {},
});
/** A classifier that returns these results by text. */
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

const judged = async (
  text: PictureText | Error,
  classifier: Classifier,
  message = MESSAGE,
): Promise<Classification> => {
  const words = createTextInPictures({ reader: engineReading(text), classifiers: [classifier] });
  return words.judge(message, 2, [await words.read({ ...FRAME, at: 1.5 })]);
};

describe('words in a picture', () => {
  it('give signals with the picture and the time, without a span', async () => {
    const seen = { 'you fool': { signals: [signal('insult', 'high')] } };
    const { signals } = await judged(textOf('you fool'), classifying(seen));
    expect(signals).toEqual([
      {
        ...{ kind: 'insult', severity: 'high', score: 0.9 },
        picture: { index: 2, at: 1.5 },
        source: { id: 'text-test', version: '1' },
      },
    ]);
  });

  it('are classified with the author and place of the message, but on their own', async () => {
    const asked: Message[] = [];
    const previous = [{ author: 'self', text: 'before' }];
    const message: Message = { ...MESSAGE, place: 'lobby', previous, images: ['data:,'] };
    await judged(textOf('you fool'), classifying({}, asked), message);
    const { conversation, author } = MESSAGE;
    expect(asked).toEqual([{ conversation, author, place: 'lobby', text: 'you fool' }]);
  });

  it('of several passages are classified together and one by one', async () => {
    const asked: Message[] = [];
    await judged(textOf('are you there', 'you fool'), classifying({}, asked));
    expect(asked.map(({ text }) => text)).toEqual([
      'are you there you fool',
      'are you there',
      'you fool',
    ]);
  });

  it('that ask for help only affect the picture', async () => {
    const signals = [signal('insult', 'medium'), signal('help-seeking', 'high')];
    const { signals: told } = await judged(textOf('help'), classifying({ help: { signals } }));
    expect(told).toEqual([]);
  });

  it('that show a need for help are reported, so that helplines appear', async () => {
    const seen = { 'no way out': { signals: [signal('self-harm', 'high')] } };
    const { signals } = await judged(textOf('no way out'), classifying(seen));
    expect(signals.map(({ kind }) => kind)).toEqual(['self-harm']);
  });

  it('that a list blocks are reported without a span', async () => {
    const span = { start: 4, end: 8 };
    const listed = [{ owner: 'host', effect: 'block', entry: 'fool', span } as const];
    const answer = await judged(textOf('you fool'), classifying({ 'you fool': { listed } }));
    expect(answer.listed).toMatchObject([{ owner: 'host', effect: 'block', entry: 'fool' }]);
    expect(answer.listed?.[0]?.span.start).toBeGreaterThan(1e9);
  });

  it('that a list allows in the picture are not blocked by another list', async () => {
    const span = { start: 4, end: 8 };
    const listed = (['block', 'allow'] as const).map((effect) => ({
      ...{ owner: 'host', effect, entry: 'fool', span },
    })) as Classification['listed'];
    const seen = { 'you fool': { ...(listed ? { listed } : {}) } };
    expect((await judged(textOf('you fool'), classifying(seen))).listed).toBeUndefined();
  });

  it('of a picture without text do not reach the classifiers', async () => {
    const asked: Message[] = [];
    const answer = await judged(textOf(), classifying({}, asked));
    expect(asked).toEqual([]);
    expect(answer).toEqual({ signals: [], degraded: [] });
  });

  it.each([
    ['could not be read', new NightlightError('model', 'broken')],
    ['were not read to their end', { ...textOf(), whole: false }],
  ])('that %s are reported as partly read', async (_, text) => {
    expect((await judged(text, classifying({}))).degraded).toEqual(['picture-partly-read']);
  });

  it('that the model fails on are reported as unread', async () => {
    const failing: Classifier = {
      ...classifying({}),
      classify: () => Promise.reject(new NightlightError('model', 'broken')),
    };
    expect((await judged(textOf('hi there'), failing)).degraded).toEqual(['text-failed']);
  });

  it('are abandoned on abort', async () => {
    const words = createTextInPictures({
      reader: engineReading(new Error('late')),
      classifiers: [],
    });
    const signal = AbortSignal.abort(new Error('scrolled on'));
    await expect(words.read(FRAME, { signal })).rejects.toThrow('scrolled on');
  });
});

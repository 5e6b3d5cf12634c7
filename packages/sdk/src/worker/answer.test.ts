import { type Classifier, NightlightError } from '@nightlight/core';
import { describe, expect, it } from 'vitest';
import { answer } from './answer.ts';
import { createPipeline, type Pipeline } from './pipeline.ts';

const say = (text: string) => ({ conversation: 'c', author: 'self', text }) as const;

/** Finds nothing. */
const silent: Classifier = {
  id: 'silent',
  version: '1',
  classify: async (messages) => messages.map(() => ({ signals: [], degraded: [] })),
  dispose: async () => {},
};

/** A pipeline whose classifier fails on texts. */
const failingOn = (fails: (text: string) => boolean): Pipeline => {
  const classifier: Classifier = {
    id: 'failing',
    version: '1',
    async classify(messages) {
      if (messages.some(({ text = '' }) => fails(text))) {
        throw new NightlightError('model', 'Out of memory.');
      }
      return messages.map(() => ({ signals: [], degraded: [] }));
    },
    dispose: async () => {},
  };
  const policy = { ageBand: '13-15' } as const;
  return createPipeline({ turnScorer: classifier, policy, locale: 'en', now: () => 0 });
};

it('one text that fails is a nudge that says so, and the others are read', async () => {
  const pipeline = failingOn((text) => text === 'bad');
  const answers = await answer(pipeline, [say('good'), say('bad')], {});
  expect(answers.map(({ decision }) => [decision.action, decision.degraded])).toEqual([
    ['allow', []],
    ['nudge', ['text-failed']],
  ]);
});

it('a model that can’t read anything any more ends the worker', async () => {
  await expect(
    answer(
      failingOn(() => true),
      [say('hello')],
      {},
    ),
  ).rejects.toMatchObject({
    code: 'worker',
  });
});

describe('pictures', () => {
  /** A pipeline whose picture model can't read some. */
  const unreadable = (fails: (picture: unknown) => boolean): Pipeline => {
    const classifier: Classifier = {
      id: 'failing',
      version: '1',
      classify: async (messages) =>
        messages.map(({ images = [] }) => {
          const unread = images.flatMap((image, i) => (fails(image) ? [i] : []));
          return { signals: [], unread, degraded: unread.length > 0 ? ['picture-failed'] : [] };
        }),
      dispose: async () => {},
    };
    const policy = { ageBand: '13-15' } as const;
    return createPipeline({
      ...{ turnScorer: silent, pictures: classifier },
      ...{ policy, locale: 'en', now: () => 0 },
    });
  };
  const broken = new Blob(['broken']);
  const probe = new Blob(['one pixel']);
  const message = { conversation: 'c', author: 'ana', images: [broken] } as const;

  it('one that is broken is covered and says so', async () => {
    const pipeline = unreadable((picture) => picture === broken);
    const [first] = await answer(pipeline, [message], {}, () => probe);
    expect(first?.decision).toMatchObject({ action: 'blur', degraded: ['picture-failed'] });
  });

  it('a model that can’t read one pixel ends the worker', async () => {
    const pipeline = unreadable(() => true);
    await expect(answer(pipeline, [message], {}, () => probe)).rejects.toMatchObject({
      code: 'worker',
    });
  });
});

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

it('a text that fails gets a nudge that says so, and the others are classified', async () => {
  const pipeline = failingOn((text) => text === 'bad');
  const answers = await answer(pipeline, [say('good'), say('bad')], {});
  expect(answers.map(({ decision }) => [decision.action, decision.degraded])).toEqual([
    ['allow', []],
    ['nudge', ['text-failed']],
  ]);
});

it('the worker ends if the text model fails for every text', async () => {
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

  it('a broken picture is covered, and the decision says so', async () => {
    const pipeline = unreadable((picture) => picture === broken);
    const [first] = await answer(pipeline, [message], {}, () => probe);
    expect(first?.decision).toMatchObject({ action: 'blur', degraded: ['picture-failed'] });
  });

  it('the worker ends if the picture model fails even for one pixel', async () => {
    const pipeline = unreadable(() => true);
    await expect(answer(pipeline, [message], {}, () => probe)).rejects.toMatchObject({
      code: 'worker',
    });
  });
});

import { type Classifier, NightlightError } from '@nightlight/core';
import { describe, expect, it } from 'vitest';
import { createPipeline, type Pipeline } from './pipeline.ts';
import { read } from './read.ts';

const say = (text: string) => ({ conversation: 'c', author: 'self', text }) as const;

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
  return createPipeline({ classifiers: [classifier], policy, locale: 'en', now: () => 0 });
};

it('one text that fails is a nudge that says so, and the others are read', async () => {
  const pipeline = failingOn((text) => text === 'bad');
  const decisions = await read(pipeline, [say('good'), say('bad')], {});
  expect(decisions.map(({ action, degraded }) => [action, degraded])).toEqual([
    ['allow', []],
    ['nudge', ['text-failed']],
  ]);
});

it('a model that reads nothing any more gives the worker up', async () => {
  await expect(
    read(
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
    return createPipeline({ classifiers: [classifier], policy, locale: 'en', now: () => 0 });
  };
  const broken = new Blob(['broken']);
  const probe = new Blob(['one pixel']);
  const message = { conversation: 'c', author: 'ana', images: [broken] } as const;

  it('one that is broken is covered and says so', async () => {
    const pipeline = unreadable((picture) => picture === broken);
    const [decision] = await read(pipeline, [message], {}, () => probe);
    expect(decision).toMatchObject({ action: 'blur', degraded: ['picture-failed'] });
  });

  it('a model that reads not even one pixel gives the worker up', async () => {
    const pipeline = unreadable(() => true);
    await expect(read(pipeline, [message], {}, () => probe)).rejects.toMatchObject({
      code: 'worker',
    });
  });
});

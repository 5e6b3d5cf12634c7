import type { Classifier, Message } from '@nightlight/core';
import { classifierContract } from '@nightlight/core/contracts/classifier';
import { madeUpManifest, madeUpWeights } from '@nightlight/testing/made-up-tiny';
import { createCascade, createTinyClassifier } from '@nightlight/text';
import { expect, it, vi } from 'vitest';

const weights = madeUpWeights();
const tiny = (clear: number) =>
  createTinyClassifier({ manifest: madeUpManifest(['insult'], clear), weights });
const say = (text: string): Message => ({ conversation: 'c', author: 'self', text });

/** A classifier that answers at once and records what it was asked. */
const fakeBase = () => {
  const asked: (string | undefined)[][] = [];
  const base: Classifier = {
    id: 'text-base',
    version: '1.0.0',
    async classify(messages, { signal } = {}) {
      signal?.throwIfAborted();
      asked.push(messages.map(({ text }) => text));
      return messages.map(({ text = '' }) => ({
        signals: [
          { kind: 'threat', score: text.length / 100, severity: 'none', source: sourceOfBase },
        ],
        degraded: [],
      }));
    },
    dispose: vi.fn(async () => {}),
  };
  return { base, asked };
};
const sourceOfBase = { id: 'text-base', version: '1.0.0' };

// Tiny clears only the empty text, or everything: in both cases one model gives all
// signals.
const sources = [sourceOfBase, { id: 'text-tiny', version: '0.0.0' }];
classifierContract(
  'a cascade where base reads everything',
  async () => createCascade({ tiny: tiny(0), base: fakeBase().base }),
  sources,
);
classifierContract(
  'a cascade where tiny clears everything',
  async () => createCascade({ tiny: tiny(1), base: fakeBase().base }),
  sources,
);

it('sends only the messages to base that tiny does not clear, and returns results in order', async () => {
  const texts = ['see you at ten', 'ok', 'what a day', 'no way', 'bring the ball', 'lol'];
  const glances = await tiny(1).glance(texts.map(say));
  const middle = glances.map(({ risk }) => risk).sort((a, b) => a - b)[3] as number;
  const { base, asked } = fakeBase();
  const classifications = await createCascade({ tiny: tiny(middle), base }).classify(
    texts.map(say),
  );
  const doubtful = texts.filter((_, i) => (glances[i]?.risk as number) >= middle);
  expect(doubtful).toHaveLength(3);
  expect(asked).toEqual([doubtful]);
  classifications.forEach(({ signals: [signal] }, i) => {
    const text = texts[i] as string;
    expect(signal?.source.id).toBe(doubtful.includes(text) ? 'text-base' : 'text-tiny');
    if (doubtful.includes(text)) expect(signal?.score).toBe(text.length / 100);
  });
});

it('scores of a cleared message are scaled by the risk that base would find something', async () => {
  const messages = ['hello', 'see you at ten'].map(say);
  const glances = await tiny(1).glance(messages);
  const classifications = await createCascade({ tiny: tiny(1), base: fakeBase().base }).classify(
    messages,
  );
  classifications.forEach(({ signals: [signal] }, i) => {
    const { risk, classification } = glances[i] as (typeof glances)[number];
    expect(signal?.score).toBeCloseTo((classification.signals[0]?.score ?? 0) * risk, 9);
  });
});

it('a turn in mode "whole" goes to base even if tiny would clear it, and base gets the mode', async () => {
  const { base } = fakeBase();
  const calls: unknown[] = [];
  const recording: Classifier = {
    ...base,
    classify: (messages, options) => {
      calls.push(
        messages.map(({ text }) => text),
        options?.turns,
      );
      return base.classify(messages, options);
    },
  };
  const cascade = createCascade({ tiny: tiny(1), base: recording });
  const classifications = await cascade.classify(['hello', 'see you at ten', 'ok'].map(say), {
    turns: ['glance', 'whole', 'alone'],
  });
  expect(calls).toEqual([['see you at ten'], ['whole']]);
  expect(classifications.map(({ signals: [signal] }) => signal?.source.id)).toEqual([
    'text-tiny',
    'text-base',
    'text-tiny',
  ]);
});

it('does not call base when tiny cleared every message', async () => {
  const { base, asked } = fakeBase();
  await createCascade({ tiny: tiny(1), base }).classify([say('hello'), say('')]);
  expect(asked).toEqual([]);
});

it('an abort while base runs rejects with its reason', async () => {
  const abort = new AbortController();
  const { base } = fakeBase();
  const slow: Classifier = {
    ...base,
    classify: async (messages, options) => {
      abort.abort(new Error('typed on'));
      return base.classify(messages, options);
    },
  };
  const read = createCascade({ tiny: tiny(0), base: slow }).classify([say('hello')], {
    signal: abort.signal,
  });
  await expect(read).rejects.toThrow('typed on');
});

it('disposes both models', async () => {
  const { base } = fakeBase();
  const own = tiny(1);
  const disposed = vi.spyOn(own, 'dispose');
  await createCascade({ tiny: own, base }).dispose();
  expect(disposed).toHaveBeenCalledOnce();
  expect(base.dispose).toHaveBeenCalledOnce();
});

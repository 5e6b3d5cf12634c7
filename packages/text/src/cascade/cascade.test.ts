import type { Classifier, Message } from '@nightlight/core';
import { classifierContract } from '@nightlight/core/contracts/classifier';
import { createTinyManifest, createTinyWeights } from '@nightlight/testing/tiny-model';
import { createCascade, createTinyClassifier } from '@nightlight/text';
import { expect, it, vi } from 'vitest';

const weights = createTinyWeights();
const createTiny = (clear: number) =>
  createTinyClassifier({ manifest: createTinyManifest(['insult'], clear), weights });
const createMessage = (text: string): Message => ({ conversation: 'c', author: 'self', text });

/** A classifier that answers at once and records the texts that it gets. */
const createFakeBase = () => {
  const requests: (string | undefined)[][] = [];
  const base: Classifier = {
    id: 'text-base',
    version: '1.0.0',
    async classify(messages, { signal } = {}) {
      signal?.throwIfAborted();
      requests.push(messages.map(({ text }) => text));
      return messages.map(({ text = '' }) => ({
        signals: [
          { kind: 'threat', score: text.length / 100, severity: 'none', source: BASE_SOURCE },
        ],
        degraded: [],
      }));
    },
    dispose: vi.fn(async () => {}),
  };
  return { base, requests };
};
const BASE_SOURCE = { id: 'text-base', version: '1.0.0' };

// Tiny clears only the empty text, or everything: in both cases one model gives all
// signals.
const sources = [BASE_SOURCE, { id: 'text-tiny', version: '0.0.0' }];
classifierContract(
  'a cascade where base reads everything',
  async () => createCascade({ tiny: createTiny(0), base: createFakeBase().base }),
  sources,
);
classifierContract(
  'a cascade where tiny clears everything',
  async () => createCascade({ tiny: createTiny(1), base: createFakeBase().base }),
  sources,
);

it('sends only the messages to base that tiny does not clear, and returns results in order', async () => {
  const texts = ['see you at ten', 'ok', 'what a day', 'no way', 'bring the ball', 'lol'];
  const results = await createTiny(1).triage(texts.map(createMessage));
  const medianRisk = results.map(({ risk }) => risk).sort((a, b) => a - b)[3] as number;
  const { base, requests } = createFakeBase();
  const classifications = await createCascade({ tiny: createTiny(medianRisk), base }).classify(
    texts.map(createMessage),
  );
  const doubtful = texts.filter((_, i) => (results[i]?.risk as number) >= medianRisk);
  expect(doubtful).toHaveLength(3);
  expect(requests).toEqual([doubtful]);
  classifications.forEach(({ signals: [signal] }, i) => {
    const text = texts[i] as string;
    expect(signal?.source.id).toBe(doubtful.includes(text) ? 'text-base' : 'text-tiny');
    if (doubtful.includes(text)) expect(signal?.score).toBe(text.length / 100);
  });
});

it('scores of a cleared message are scaled by how near it came to being checked by base', async () => {
  const messages = ['hello', 'see you at ten'].map(createMessage);
  const results = await createTiny(0.99).triage(messages);
  expect(results.every(({ isClear }) => isClear)).toBe(true);
  const classifications = await createCascade({
    tiny: createTiny(0.99),
    base: createFakeBase().base,
  }).classify(messages);
  classifications.forEach(({ signals: [signal] }, i) => {
    const { risk, classification } = results[i] as (typeof results)[number];
    expect(signal?.score).toBeCloseTo((classification.signals[0]?.score ?? 0) * (risk / 0.99), 9);
  });
});

it('a turn in mode "whole" goes to base even if tiny would clear it, and base gets the mode', async () => {
  const { base } = createFakeBase();
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
  const cascade = createCascade({ tiny: createTiny(1), base: recording });
  const classifications = await cascade.classify(
    ['hello', 'see you at ten', 'ok'].map(createMessage),
    {
      turns: ['glance', 'whole', 'alone'],
    },
  );
  expect(calls).toEqual([['see you at ten'], ['whole']]);
  expect(classifications.map(({ signals: [signal] }) => signal?.source.id)).toEqual([
    'text-tiny',
    'text-base',
    'text-tiny',
  ]);
});

it('does not call base when tiny cleared every message', async () => {
  const { base, requests } = createFakeBase();
  await createCascade({ tiny: createTiny(1), base }).classify([
    createMessage('hello'),
    createMessage(''),
  ]);
  expect(requests).toEqual([]);
});

it('an abort while base runs rejects with its reason', async () => {
  const abort = new AbortController();
  const { base } = createFakeBase();
  const slow: Classifier = {
    ...base,
    classify: async (messages, options) => {
      abort.abort(new Error('typed on'));
      return base.classify(messages, options);
    },
  };
  const classification = createCascade({ tiny: createTiny(0), base: slow }).classify(
    [createMessage('hello')],
    {
      signal: abort.signal,
    },
  );
  await expect(classification).rejects.toThrow('typed on');
});

it('disposes both models', async () => {
  const { base } = createFakeBase();
  const tinyModel = createTiny(1);
  const disposed = vi.spyOn(tinyModel, 'dispose');
  await createCascade({ tiny: tinyModel, base }).dispose();
  expect(disposed).toHaveBeenCalledOnce();
  expect(base.dispose).toHaveBeenCalledOnce();
});

import { readFileSync } from 'node:fs';
import type { Message } from '@nightlight/core';
import { classifierContract } from '@nightlight/core/contracts/classifier';
import { createTinyManifest, createTinyWeights } from '@nightlight/testing/tiny-model';
import {
  createTinyClassifier,
  normalise,
  type TinyClassifier,
  type TinyClassifierParts,
} from '@nightlight/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeBuckets, MAX_BUCKETS, splitIntoWords } from './features.ts';
import { createNetwork } from './network.ts';
import { readWeights } from './weights.ts';
import { splitIntoWindows } from './windows.ts';

interface Case {
  readonly text: string;
  readonly words: string[];
  readonly buckets: number[][];
  readonly windows: [number, string][];
  readonly logits: number[];
}

const weights = createTinyWeights();
const createTiny = (changes: Partial<TinyClassifierParts> = {}): TinyClassifier =>
  createTinyClassifier({ manifest: createTinyManifest(['insult'], 1), weights, ...changes });
const createMessage = (text: string): Message => ({ conversation: 'c', author: 'self', text });

classifierContract('the tiny classifier', async () => createTiny());

describe('gives the same numbers as the training code', () => {
  const file = new URL(
    '../../../../models/training/tests/tiny-feature-cases.json',
    import.meta.url,
  );
  const cases: Case[] = JSON.parse(readFileSync(file, 'utf8'));
  const network = createNetwork(readWeights(weights));
  const output = new Uint32Array(MAX_BUCKETS);

  it.each(cases)('$text', ({ text, words, buckets, windows, logits }) => {
    const computed = splitIntoWords(normalise(text));
    expect(computed).toEqual(words);
    buckets.forEach((expected, i) => {
      const count = computeBuckets(computed[i] as string, 1 << 15, output);
      expect([...output.slice(0, count)]).toEqual(expected);
    });
    const parts = splitIntoWindows(computed);
    expect(parts.map((part) => [part.length, part[0] ?? ''])).toEqual(windows);
    const outputs = parts.map((part) => {
      const output = new Float32Array(2);
      network(part, output);
      return output;
    });
    logits.forEach((expected, i) => {
      expect(Math.max(...outputs.map((output) => output[i] as number))).toBeCloseTo(expected, 3);
    });
  });
});

it('scores for any string are finite numbers', async () => {
  const tiny = createTiny();
  const units = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme' }),
  );
  const halves = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((codes) => String.fromCharCode(...codes));
  await fc.assert(
    fc.asyncProperty(fc.oneof(units, halves), async (text) => {
      const [result] = await tiny.triage([createMessage(text)]);
      expect(result?.risk).toBeGreaterThanOrEqual(0);
      expect(result?.risk).toBeLessThanOrEqual(1);
      for (const { score } of result?.classification.signals ?? [])
        expect(score).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});

it('every word of a long text is in a window', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), (count) => {
      const words = Array.from({ length: count }, (_, i) => String(i));
      const windows = splitIntoWindows(words);
      expect(new Set(windows.flat()).size).toBe(count);
      expect(Math.max(...windows.map((window) => window.length))).toBeLessThanOrEqual(64);
    }),
  );
});

it('a long text can be aborted', async () => {
  const abort = new AbortController();
  const text = Array.from({ length: 3000 }, (_, i) => i.toString(36)).join(' ');
  const classification = createTiny().classify([createMessage(text), createMessage(text)], {
    signal: abort.signal,
  });
  setTimeout(() => abort.abort(new Error('typed on')), 0);
  await expect(classification).rejects.toThrow('typed on');
});

it('reports text that it cannot read, and never counts it as harmless', async () => {
  const results = await createTiny().triage(
    ['ສະບາຍດີ ເຈົ້າ', '\uE000\uE001', 'hello'].map(createMessage),
  );
  expect(results.map(({ isClear }) => isClear)).toEqual([false, false, true]);
  expect(results[0]?.classification.degraded).toEqual(['language-unsupported']);
  expect(results[1]?.classification.degraded).toEqual(['language-unsupported']);
});

it('reads disguised words', async () => {
  const tiny = createTiny({ countPieces: (word) => (word === 'loser' ? 1 : word.length) });
  const [plain, foreign, digits] = await tiny.triage(
    ['loser', 'l\u043Eser', 'l0ser'].map(createMessage),
  );
  expect(foreign?.risk).toBeGreaterThanOrEqual(plain?.risk as number);
  expect(digits?.risk).toBeGreaterThanOrEqual(plain?.risk as number);
});

it('leaves even a faint call for help to base, however small its risk', async () => {
  const message = createMessage('hello');
  const [insult] = await createTiny().triage([message]);
  const manifest = createTinyManifest(['help-seeking'], 1);
  const [call] = await createTiny({ manifest }).triage([message]);
  const [signal] = call?.classification.signals ?? [];
  expect(signal?.score).toBeGreaterThan(0.2 * 0.97);
  expect(signal?.severity).toBe('none');
  expect(insult?.isClear).toBe(true);
  expect(call?.isClear).toBe(false);
});

it('the risk includes the previous turns', async () => {
  const tiny = createTiny();
  const answer: Message = {
    ...createMessage('yes'),
    previous: [{ author: 'b', text: 'hand over 100' }],
  };
  const [alone, together] = await tiny.triage([createMessage('yes'), answer]);
  expect(together?.risk).toBeGreaterThanOrEqual(alone?.risk as number);
  expect(together?.classification).toEqual(alone?.classification);
});

it.each<[string, (file: Uint8Array) => Uint8Array]>([
  ['an empty file', () => new Uint8Array(0)],
  ['an HTML page instead of weights', () => new TextEncoder().encode('<!doctype html>'.repeat(10))],
  ['a truncated file', (file) => file.slice(0, -1)],
  ['a file with extra bytes', (file) => Uint8Array.from([...file, 0])],
  ['another format', (file) => file.with(4, 1)],
  ['a table of gigabytes', (file) => file.with(11, 127)],
  ['a number of buckets that is not a power of two', (file) => file.with(8, 1)],
  ['a weight that is not a number', (file) => file.with(34, 0xff).with(35, 0x7f)],
])('%s throws a typed error', (_, damage) => {
  expect(() => createTiny({ weights: damage(weights) })).toThrow(
    expect.objectContaining({ name: 'NightlightError', code: 'model' }),
  );
});

it('the manifest of another model throws a typed error', () => {
  expect(() => createTiny({ manifest: createTinyManifest(['insult', 'threat'], 1) })).toThrow(
    expect.objectContaining({ code: 'model' }),
  );
});

it('weights can start anywhere in a buffer', async () => {
  const shifted = new Uint8Array(weights.length + 3);
  shifted.set(weights, 3);
  const moved = createTiny({ weights: shifted.subarray(3) });
  expect(await moved.classify([createMessage('hello')])).toEqual(
    await createTiny().classify([createMessage('hello')]),
  );
});

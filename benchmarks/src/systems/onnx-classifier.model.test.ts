import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FLOAT, INT64, onnxFile } from '../../../packages/tooling/src/picture-model/onnx-file.mjs';
import type { BrowserPage } from '../in-browser/browser-page.ts';
import { createMeasuringBrowser } from '../in-browser/measure-in-browser.ts';
import { onnxClassifier } from './onnx-classifier.ts';

const folder = mkdtempSync(join(tmpdir(), 'nightlight-onnx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: object | Uint8Array): void =>
  writeFileSync(
    join(folder, name),
    content instanceof Uint8Array ? content : JSON.stringify(content),
  );

/** Logits are the means of the words' rows: "boo" is harmful, "hello" is not. */
const TABLE = [0, 0, 2, -2, -2, 2];
beforeAll(() => {
  const model = onnxFile({
    ...{ name: 'words', doc: 'A test model.' },
    nodes: [
      { op: 'Gather', inputs: ['table', 'input_ids'], output: 'rows' },
      {
        ...{ op: 'ReduceMean', inputs: ['rows'], output: 'logits' },
        attributes: { axes: { ints: [1] }, keepdims: { i: 0 } },
      },
    ],
    tensors: [{ name: 'table', type: FLOAT, shape: [3, 2], data: Float32Array.from(TABLE) }],
    inputs: [{ name: 'input_ids', type: INT64 }],
    outputs: [{ name: 'logits' }],
  });
  write('model.onnx', model);
  write('tokenizer.json', {
    ...{ version: '1.0', truncation: null, padding: null, added_tokens: [] },
    ...{ normalizer: { type: 'Lowercase' }, pre_tokenizer: { type: 'Whitespace' } },
    ...{ post_processor: null, decoder: null },
    model: { type: 'WordLevel', vocab: { '[UNK]': 0, hello: 1, boo: 2 }, unk_token: '[UNK]' },
  });
  write('tokenizer_config.json', { unk_token: '[UNK]' });
  write('config.json', { _name_or_path: 'words-v1', id2label: { 0: 'fine', 1: 'rude' } });
  write('nightlight-bench.json', { harmful: ['rude'] });
});

const messages = ['hello', 'Boo', 'boo hello', 'boo boo hello'].map((text, i) => ({
  ...{ id: String(i), text },
}));

it('reads the files of an export, and gives the share of the harmful labels', async () => {
  const system = await onnxClassifier(folder).open();
  const verdicts = await system.judge(messages, 'harm');
  // Softmax of (2, -2), (-2, 2), (0, 0) and (-2/3, 2/3).
  const expected = [1 / (1 + Math.exp(4)), 1 / (1 + Math.exp(-4)), 0.5, 1 / (1 + Math.exp(-4 / 3))];
  for (const [i, score] of expected.entries()) expect(verdicts[i]?.score).toBeCloseTo(score, 6);
  expect(verdicts.map(({ flagged }) => flagged)).toEqual([false, true, true, true]);
  expect(system.version).toBe('words-v1');
  expect(system.details?.['sha256']).toMatch(/^[0-9a-f]{64}$/);
  await system.close?.();
});

it('runs in a page too', async () => {
  const inPage = new URL('../../dist/in-browser/in-page.js', import.meta.url);
  const { measure } = createMeasuringBrowser('chromium', inPage);
  const cost = await measure(() => onnxClassifier(folder).inBrowser?.() as BrowserPage, messages);
  if (cost.status === 'failed') throw new Error(cost.reason);
  expect(cost.timed).toBe(4);
  // The runtime is part of what a page loads.
  expect(cost.transfer.bytes).toBeGreaterThan(10_000_000);
});

it('several labels that don’t exclude each other: the highest harmful one counts', async () => {
  write('config.json', {
    problem_type: 'multi_label_classification',
    id2label: { 0: 'threat', 1: 'insult' },
  });
  write('nightlight-bench.json', { harmful: ['threat', 'insult'], threshold: 0.9 });
  const system = await onnxClassifier(folder).open();
  const verdicts = await system.judge(messages, 'harm');
  expect(verdicts[0]?.score).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
  expect(verdicts[2]?.score).toBeCloseTo(0.5, 6);
  expect(verdicts.some(({ flagged }) => flagged)).toBe(false);
  await system.close?.();
});

it('asks for the harmful labels, and names those that there are', async () => {
  write('nightlight-bench.json', { harmful: ['toxic'] });
  await expect(onnxClassifier(folder).open()).rejects.toThrow(
    'Write nightlight-bench.json beside the model, such as {"harmful":["insult"]}. The labels are: threat, insult.',
  );
});

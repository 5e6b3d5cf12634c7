import { fileURLToPath } from 'node:url';
import { harmOf } from '@nightlight/core';
import { loadAssets, noCache } from '@nightlight/runtime';
import { fileSource } from '@nightlight/runtime/node';
import { createTextSession } from '@nightlight/runtime/onnx';
import { SDK_VERSION } from '@nightlight/sdk/node';
import { createTextClassifier, createTokenizer, fold, normalise } from '@nightlight/text';
import { expect, it } from 'vitest';
import { LOOK_ALIKES } from './look-alikes.ts';

const assets = fileURLToPath(new URL('../../../packages/sdk/dist/assets', import.meta.url));
const { base } = await loadAssets({
  source: fileSource(assets),
  cache: noCache,
  tier: 'base',
  sdk: SDK_VERSION,
});

/** Texts with harms of at least medium, from which a rule may act. */
const raised = async (texts: readonly string[], unmask: typeof fold): Promise<string[]> => {
  if (!base) throw new Error('The base model was not loaded.');
  const { wasm, model, data, manifest, tokenizer } = base;
  const classifier = createTextClassifier({
    manifest,
    tokenizer: createTokenizer(tokenizer),
    session: await createTextSession(wasm, model.slice(), data),
    fold: unmask,
  });
  const readings = await classifier.classify(
    texts.map((text) => ({ conversation: 'c', author: 'self', text })),
  );
  await classifier.dispose();
  return readings.flatMap(({ signals }, i) =>
    signals
      .filter(({ kind }) => harmOf(kind) !== undefined)
      .filter(({ severity }) => severity === 'medium' || severity === 'high')
      .map(({ kind }) => `${texts[i]}: ${kind}`),
  );
};

it('folding finds no harm in names, scores, prices, code and other languages', async () => {
  expect(new Set(LOOK_ALIKES).size).toBeGreaterThanOrEqual(200);
  const folded = await raised(LOOK_ALIKES, fold);
  const flagged = LOOK_ALIKES.filter((text) => folded.some((one) => one.startsWith(`${text}: `)));
  const asTyped = new Set(await raised(flagged, (text) => normalise(text)));
  const added = folded.filter((one) => !asTyped.has(one));
  expect(added).toEqual([]);
}, 120_000);

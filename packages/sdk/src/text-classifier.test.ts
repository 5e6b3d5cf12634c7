import { loadAssets, noCache } from '@nightlight/runtime';
import { fileSource } from '@nightlight/runtime/node';
import { createOnnxSession } from '@nightlight/runtime/onnx';
import { createTextClassifier, createTokenizer } from '@nightlight/text';
import { expect, it } from 'vitest';
import { classifierContract } from '../../core/src/classifier.contract.ts';
import { SDK_VERSION, TEXT_MODEL } from './version.ts';

const folder = new URL('../dist/assets', import.meta.url).pathname;

const open = async () => {
  const { wasm, text } = await loadAssets({
    source: fileSource(folder),
    cache: noCache,
    textModel: TEXT_MODEL,
    sdk: SDK_VERSION,
  });
  const session = await createOnnxSession(wasm, text.model);
  const tokenizer = createTokenizer(text.tokenizer);
  return createTextClassifier({ manifest: text.manifest, tokenizer, session });
};

classifierContract('the text classifier', open);

it('bytes that are no model are a typed error of one line', async () => {
  const { wasm } = await loadAssets({
    source: fileSource(folder),
    cache: noCache,
    textModel: TEXT_MODEL,
    sdk: SDK_VERSION,
  });
  const error = await createOnnxSession(wasm, new Uint8Array(1000)).catch((caught) => caught);
  expect(error).toMatchObject({ name: 'NightlightError', code: 'model' });
  expect(error.message.split('\n')).toHaveLength(1);
  expect(error.message.length).toBeLessThan(300);
});

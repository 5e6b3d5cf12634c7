import { createTokenizer } from '@nightlight/text';
import * as ort from 'onnxruntime-web/wasm';

/** Runs one text and returns its number of tokens. */
export type Peer = (text: string) => Promise<number>;

const bytes = async (url: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const response = await fetch(url);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
};

/**
 * all-MiniLM-L6-v2 in int8 with only its tokenizer; `undefined` if it was not built
 * (`npm run bench -- speed` builds it). The runtime must already be set up.
 */
export const openMinilm = async (): Promise<Peer | undefined> => {
  const [model, tokenizer] = await Promise.all(
    ['model.onnx', 'tokenizer.json'].map((file) => bytes(`/peers/minilm/build/${file}`)),
  );
  if (!model || !tokenizer) return undefined;
  const session = await ort.InferenceSession.create(model, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
  });
  const { encode } = createTokenizer(tokenizer);
  return async (text) => {
    const ids = BigInt64Array.from(encode(text).slice(0, 128), (id) => BigInt(id));
    const shape = [1, ids.length];
    await session.run({
      input_ids: new ort.Tensor('int64', ids, shape),
      attention_mask: new ort.Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
    });
    return ids.length;
  };
};

import { createTokenizer } from '@nightlight/text';
import * as ort from 'onnxruntime-web/wasm';

/** Runs one text and says how many tokens it has. */
export type Peer = (text: string) => Promise<number>;

const bytes = async (url: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const response = await fetch(url);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
};

/**
 * all-MiniLM-L6-v2 in int8 with nothing around it but its tokenizer; nothing where
 * `benchmarks/peers/minilm/make_minilm.py` was not run. The runtime must be set up already.
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

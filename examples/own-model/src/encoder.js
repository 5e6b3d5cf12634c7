import { Tokenizer } from '@huggingface/tokenizers';
import * as ort from 'onnxruntime-web/wasm';

/** Longer texts are cut: MiniLM was trained on up to 128 tokens. */
const MAX_TOKENS = 128;

const toTensor = (ids) => new ort.Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]);

/** The mean of all tokens' vectors, with length 1. */
const pool = (states, tokens) => {
  const size = states.length / tokens;
  const mean = new Float64Array(size);
  for (const [i, value] of states.entries()) mean[i % size] += value;
  const length = Math.hypot(...mean);
  return mean.map((value) => value / length);
};

/** Opens the encoder from the bytes of its files. Returns a function that turns a text into a vector. */
export const openEncoder = async ({ wasm, model, tokenizer }) => {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmBinary = wasm;
  const session = await ort.InferenceSession.create(model);
  const words = new Tokenizer(JSON.parse(new TextDecoder().decode(tokenizer)), {});
  const embed = async (text) => {
    const ids = words.encode(text).ids.slice(0, MAX_TOKENS);
    const { last_hidden_state: states } = await session.run({
      input_ids: toTensor(ids),
      attention_mask: toTensor(ids.map(() => 1)),
    });
    return pool(states.data, ids.length);
  };
  // ONNX Runtime runs one text at a time.
  let last = Promise.resolve();
  return (text) => {
    const next = last.then(() => embed(text));
    last = next.catch(() => {});
    return next;
  };
};

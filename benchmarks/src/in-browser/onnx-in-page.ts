/** Runs in the page: a text classifier in ONNX, from the files below `/assets/`. */
import * as ort from 'onnxruntime-web/wasm';
import { CHOICE, openOnnxJudge } from '../systems/onnx-judge.ts';

const load = async (name: string): Promise<Response> => {
  const response = await fetch(`/assets/${name}`);
  if (response.ok || response.status === 404) return response;
  throw new Error(`${name} returned status ${response.status}.`);
};

/** An empty object if the file isn't there. */
const readJson = async (name: string) => {
  const response = await load(name);
  return response.ok ? response.json() : {};
};

/** Loads the model and returns its check. */
export const open = async (): Promise<(message: { readonly text: string }) => unknown> => {
  const wasm = new URL('/assets/ort-wasm-simd-threaded.wasm', location.href).href;
  ort.env.wasm.wasmPaths = { wasm };
  const [config, choice, tokenizer, tokenizerConfig, model] = await Promise.all([
    ...['config.json', CHOICE, 'tokenizer.json', 'tokenizer_config.json'].map(readJson),
    load('model.onnx').then(async (response) => new Uint8Array(await response.arrayBuffer())),
  ]);
  const { judge } = await openOnnxJudge(ort, { config, choice, tokenizer, tokenizerConfig, model });
  return ({ text }) => judge(text);
};

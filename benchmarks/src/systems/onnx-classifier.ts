import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { ONNX_IN_PAGE } from '../in-browser/bundle-page.ts';
import type { MessageVerdict, System } from '../run/system.ts';
import { CHOICE, openOnnxJudge } from './onnx-judge.ts';

const readJson = async (folder: string, name: string) =>
  JSON.parse(await readFile(join(folder, name), 'utf8'));

/** An empty object if the file isn't there. */
const readOptional = (folder: string, name: string) =>
  existsSync(join(folder, name)) ? readJson(folder, name) : Promise.resolve({});

/**
 * Any text classifier in ONNX. The folder contains what Hugging Face exports: `model.onnx` with the
 * logits as its first output, `tokenizer.json`, `config.json` with `id2label`, and perhaps
 * `tokenizer_config.json`.
 */
export const onnxClassifier = (folder: string): System => ({
  name: basename(folder),
  title: `${basename(folder)} (ONNX)`,
  answers: 'score',
  expectedMs: 50,
  inBrowser: () => ({
    resolveFrom: import.meta.dirname,
    // The runtime's WebAssembly lies beside its code.
    assets: [folder, dirname(createRequire(import.meta.url).resolve('onnxruntime-web/wasm'))],
    module: `export { open } from '${ONNX_IN_PAGE}';`,
  }),
  async open() {
    const config = await readJson(folder, 'config.json');
    const bytes = await readFile(join(folder, 'model.onnx'));
    const { harmful, judge, release } = await openOnnxJudge(await import('onnxruntime-web/wasm'), {
      ...{ config, model: bytes },
      choice: await readOptional(folder, CHOICE),
      tokenizer: await readJson(folder, 'tokenizer.json'),
      tokenizerConfig: await readOptional(folder, 'tokenizer_config.json'),
    });
    return {
      version: config._name_or_path || basename(folder),
      details: {
        sha256: createHash('sha256').update(bytes).digest('hex'),
        harmful: harmful.join(', '),
      },
      async judge(messages) {
        const verdicts: MessageVerdict[] = [];
        for (const { text } of messages) verdicts.push(await judge(text));
        return verdicts;
      },
      close: release,
    };
  },
});

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import type { MessageVerdict, System } from '../run/system.ts';

/** Says which outputs are harmful. Written by the researcher, beside the model. */
interface Choice {
  /** The labels of config.json that are harmful. */
  readonly harmful: readonly string[];
  /** Score from which a message is flagged. Default: 0.5. */
  readonly threshold?: number;
  /** Longer messages are cut. Default: 512. */
  readonly maxTokens?: number;
}

const CHOICE = 'nightlight-bench.json';

const readJson = async (folder: string, name: string) =>
  JSON.parse(await readFile(join(folder, name), 'utf8'));

/** Throws an error that names the labels, so that the researcher can choose. */
const readChoice = async (folder: string, labels: readonly string[]): Promise<Choice> => {
  const found: Partial<Choice> = existsSync(join(folder, CHOICE))
    ? await readJson(folder, CHOICE)
    : {};
  const { harmful = [] } = found;
  const known = harmful.length > 0 && harmful.every((label) => labels.includes(label));
  if (known) return { ...found, harmful };
  throw new Error(
    `Write ${CHOICE} beside the model, such as {"harmful":["${labels.at(-1)}"]}. The labels are: ${labels.join(', ')}.`,
  );
};

const softmax = (logits: readonly number[]): readonly number[] => {
  const highest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};
const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** One label excludes the others: their shares add up. Several labels: the highest counts. */
const toScore = (
  logits: readonly number[],
  harmful: readonly number[],
  areExclusive: boolean,
): number => {
  if (!areExclusive) return Math.max(...harmful.map((i) => sigmoid(logits[i] as number)));
  const shares = softmax(logits);
  return Math.min(
    1,
    harmful.reduce((sum, i) => sum + (shares[i] as number), 0),
  );
};

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
  async open() {
    const config = await readJson(folder, 'config.json');
    const labels = Object.values<string>(config.id2label ?? {});
    const choice = await readChoice(folder, labels);
    const harmful = choice.harmful.map((label) => labels.indexOf(label));
    const areExclusive = config.problem_type !== 'multi_label_classification' && labels.length > 1;
    const tokenizer = new Tokenizer(
      await readJson(folder, 'tokenizer.json'),
      existsSync(join(folder, 'tokenizer_config.json'))
        ? await readJson(folder, 'tokenizer_config.json')
        : {},
    );
    const ort = await import('onnxruntime-web/wasm');
    ort.env.wasm.numThreads = 1;
    const bytes = await readFile(join(folder, 'model.onnx'));
    const session = await ort.InferenceSession.create(bytes);
    const { threshold = 0.5, maxTokens = 512 } = choice;

    const judge = async (text: string): Promise<MessageVerdict> => {
      const ids = tokenizer.encode(text).ids.slice(0, maxTokens);
      const shape = [1, ids.length];
      const inputs: Readonly<Record<string, BigInt64Array>> = {
        input_ids: BigInt64Array.from(ids, BigInt),
        attention_mask: new BigInt64Array(ids.length).fill(1n),
        token_type_ids: new BigInt64Array(ids.length),
      };
      const feeds = Object.fromEntries(
        session.inputNames.map((name) => {
          const data = inputs[name];
          if (!data) throw new Error(`The model has an input that is not known: ${name}.`);
          return [name, new ort.Tensor('int64', data, shape)];
        }),
      );
      const output = (await session.run(feeds))[session.outputNames[0] as string];
      const logits = Array.from(output?.data as Float32Array);
      if (logits.length !== labels.length)
        throw new Error(`The model gave ${logits.length} logits for ${labels.length} labels.`);
      const score = toScore(logits, harmful, areExclusive);
      return { score, flagged: score >= threshold };
    };
    return {
      version: config._name_or_path || basename(folder),
      details: {
        sha256: createHash('sha256').update(bytes).digest('hex'),
        harmful: choice.harmful.join(', '),
      },
      async judge(messages) {
        const verdicts: MessageVerdict[] = [];
        for (const { text } of messages) verdicts.push(await judge(text));
        return verdicts;
      },
      close: () => session.release(),
    };
  },
});

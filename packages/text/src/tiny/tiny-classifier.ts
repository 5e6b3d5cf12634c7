import {
  type Classification,
  type Classifier,
  type ClassifyOptions,
  type Degraded,
  type Message,
  NightlightError,
  type Signal,
  type Turn,
} from '@nightlight/core';
import { nextTask, type TinyModelManifest } from '@nightlight/runtime';
import { clip } from '../classifier/windows.ts';
import { isReadable } from '../known-scripts.ts';
import { fold, type PieceCount } from '../normalise/index.ts';
import { wordsOf } from './features.ts';
import { createNetwork } from './network.ts';
import { sigmoid, toSignals } from './signals.ts';
import { readWeights } from './weights.ts';
import { windowsOf } from './windows.ts';

/** Windows after which an abort is heard: some two milliseconds. */
const WINDOWS_PER_TASK = 16;
/** Words of what came before a message that its risk is looked at with: the last ones. */
const WORDS_BEFORE = 32;
/** Turns that come before a message, at most. */
const TURNS_BEFORE = 3;

/** A reading, and whether it is enough. */
export interface Glance {
  readonly classification: Classification;
  /** 0 to 1: how likely base would say something, of this message or of it as an answer. */
  readonly risk: number;
  /** Whether nobody else needs to be asked. */
  readonly clear: boolean;
}

/** A `Classifier` that also says where it would rather have a second opinion. */
export interface TinyClassifier extends Classifier {
  glance(messages: readonly Message[], options?: ClassifyOptions): Promise<readonly Glance[]>;
}

export interface TinyClassifierParts {
  readonly manifest: TinyModelManifest;
  /** The file that the manifest names. */
  readonly weights: Uint8Array;
  /**
   * How well base's tokenizer knows a word, where it is at hand. Without it digits
   * are not read as letters and held-down keys are shortened only to two.
   */
  readonly pieces?: PieceCount;
}

/** Every spelling is as good as another: folding then changes only what needs no guess. */
const noPieces: PieceCount = () => 1;

/** What is no harm and hides no call for help may be seen without asking. */
const isQuiet = ({ kind, severity }: Signal): boolean =>
  severity === 'none' || kind === 'profanity' || kind === 'counter-speech';

const wordsBefore = (previous: readonly Turn[]): string[] =>
  previous
    .slice(-TURNS_BEFORE)
    .flatMap((turn) => wordsOf(clip(turn.text).text).slice(-WORDS_BEFORE))
    .slice(-WORDS_BEFORE);

/**
 * Text to signals without a runtime: hashed n-grams of words, one convolution,
 * linear heads. A text is read as folding leaves it. Throws `NightlightError` `model` where the weights are not the
 * manifest's.
 */
export const createTinyClassifier = ({
  manifest,
  weights,
  pieces = noPieces,
}: TinyClassifierParts): TinyClassifier => {
  const source = { id: manifest.id, version: manifest.version };
  const read = readWeights(weights);
  const heads = manifest.heads.length;
  if (read.outputs !== heads + 1) {
    throw new NightlightError(
      'model',
      `The tiny model has ${read.outputs} outputs, its manifest names ${heads} heads and the risk.`,
    );
  }
  const network = createNetwork(read);
  const outputs = new Float32Array(read.outputs);

  const glance: TinyClassifier['glance'] = async (messages, { signal } = {}) => {
    signal?.throwIfAborted();
    let done = 0;
    /** Each output's highest over the windows of all readings of a text. */
    const run = async (variants: readonly (readonly string[])[]): Promise<Float32Array> => {
      const highest = new Float32Array(read.outputs).fill(Number.NEGATIVE_INFINITY);
      for (const window of variants.flatMap(windowsOf)) {
        if (++done % WINDOWS_PER_TASK === 0) await nextTask();
        signal?.throwIfAborted();
        network(window, outputs);
        for (let i = 0; i < outputs.length; i++)
          highest[i] = Math.max(highest[i] as number, outputs[i] as number);
      }
      if (highest.some(Number.isNaN))
        throw new NightlightError('model', 'The tiny model gave no numbers.');
      return highest;
    };

    const one = async ({ text: raw = '', previous = [] }: Message): Promise<Glance> => {
      const { text, whole } = clip(raw);
      if (text === '') {
        const degraded: Degraded[] = [whole ? 'nothing-to-read' : 'text-too-long'];
        return { classification: { signals: [], degraded }, risk: 0, clear: whole };
      }
      const words = wordsOf(text);
      const degraded: Degraded[] = [];
      if (!whole) degraded.push('text-too-long');
      if (words.length === 0 || !isReadable(text)) degraded.push('language-unsupported');
      const plain = fold(whole ? raw : text, pieces);
      const variants = [plain === text ? words : wordsOf(plain)];
      const logits = await run(variants);
      const before = wordsBefore(previous);
      const answer =
        before.length === 0 ? logits : await run(variants.map((own) => [...before, ...own]));
      const risk = sigmoid(Math.max(logits[heads] as number, answer[heads] as number));
      const signals = toSignals(logits, manifest.heads, source);
      const clear = risk < manifest.clear && degraded.length === 0 && signals.every(isQuiet);
      return { classification: { signals, degraded }, risk, clear };
    };

    const glances: Glance[] = [];
    for (const message of messages) glances.push(await one(message));
    return glances;
  };

  return {
    ...source,
    glance,
    classify: async (messages, options) =>
      (await glance(messages, options)).map(({ classification }) => classification),
    dispose: async () => {},
  };
};

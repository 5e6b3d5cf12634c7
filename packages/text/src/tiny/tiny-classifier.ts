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

/** After this many windows (about 2 ms), yield so that an abort can arrive. */
const WINDOWS_PER_TASK = 16;
/** How many of the last words of the previous turns count for the risk. */
const WORDS_BEFORE = 32;
/** How many previous turns count. */
const TURNS_BEFORE = 3;

/** A quick result, and whether it is enough. */
export interface Glance {
  readonly classification: Classification;
  /**
   * 0 to 1: how likely the base model is to find something in this message, alone or as an
   * answer to the previous turns.
   */
  readonly risk: number;
  /** Whether the base model can be skipped. */
  readonly clear: boolean;
}

/** A `Classifier` that also says when a second model should check. */
export interface TinyClassifier extends Classifier {
  glance(messages: readonly Message[], options?: ClassifyOptions): Promise<readonly Glance[]>;
}

export interface TinyClassifierParts {
  readonly manifest: TinyModelManifest;
  /** The weights file that the manifest names. */
  readonly weights: Uint8Array;
  /**
   * Piece count of base's tokenizer, if it is loaded. Without it, digits are not read as
   * letters, and repeated letters are shortened to two at most.
   */
  readonly pieces?: PieceCount;
}

/** Makes all spellings equal, so that folding makes only changes that need no guess. */
const noPieces: PieceCount = () => 1;

/** Kinds that are harmless and hide no call for help need no second model. */
const isHarmless = ({ kind, severity }: Signal): boolean =>
  severity === 'none' || kind === 'profanity' || kind === 'counter-speech';

const wordsBefore = (previous: readonly Turn[]): string[] =>
  previous
    .slice(-TURNS_BEFORE)
    .flatMap((turn) => wordsOf(clip(turn.text).text).slice(-WORDS_BEFORE))
    .slice(-WORDS_BEFORE);

/**
 * Text to signals without an ML runtime: hashed n-grams of words, one convolution,
 * linear heads. Reads the folded text. Throws `NightlightError` `model` if the weights
 * do not match the manifest.
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
      `The tiny model has ${read.outputs} outputs, but its manifest needs ${heads + 1}: ${heads} heads and the risk.`,
    );
  }
  const network = createNetwork(read);
  const outputs = new Float32Array(read.outputs);

  const glance: TinyClassifier['glance'] = async (messages, { signal } = {}) => {
    signal?.throwIfAborted();
    let done = 0;
    /** The highest value of each output over all windows. */
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
        throw new NightlightError('model', 'The tiny model returned NaN.');
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
      const clear = risk < manifest.clear && degraded.length === 0 && signals.every(isHarmless);
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

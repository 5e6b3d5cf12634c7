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
import { clipText } from '../classifier/windows.ts';
import { hasWords, isReadable } from '../known-scripts.ts';
import { fold, type PieceCount } from '../normalise/index.ts';
import { splitIntoWords } from './features.ts';
import { createNetwork } from './network.ts';
import { toSignals } from './signals.ts';
import { readWeights } from './weights.ts';
import { splitIntoWindows } from './windows.ts';

/** Number of windows to run (about 2 ms) before yielding, so that an abort can arrive. */
const WINDOWS_PER_TASK = 16;
/** How many words of the previous turns count for the risk. The last ones count. */
const MAX_PREVIOUS_WORDS = 32;
/** How many previous turns count for the risk. The newest count. */
const MAX_PREVIOUS_TURNS = 3;

/** A quick classification, and whether it is enough. */
export interface TriageResult {
  readonly classification: Classification;
  /**
   * How likely the base model is to find something in this message, alone or as an answer to the
   * previous turns. 0 to 1.
   */
  readonly risk: number;
  /** Whether the base model can be skipped. */
  readonly isClear: boolean;
}

/** A `Classifier` that also says when a second model should check. */
export interface TinyClassifier extends Classifier {
  /** The risk from which on the base model must check a message. 0 to 1. */
  readonly clear: number;
  triage(messages: readonly Message[], options?: ClassifyOptions): Promise<readonly TriageResult[]>;
}

export interface TinyClassifierParts {
  readonly manifest: TinyModelManifest;
  /** The weights file that the manifest names. */
  readonly weights: Uint8Array;
  /**
   * Counts pieces with base's tokenizer, if it is loaded. Without it, digits are not read as letters,
   * and repeated letters are shortened to one.
   */
  readonly countPieces?: PieceCount;
}

/** Treats all spellings as equally known, so that folding makes only changes that need no guess. */
const countOnePiece: PieceCount = () => 1;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Kinds of which even a faint sign goes to base: nobody who asks for help may be overlooked. */
const HELP_KINDS: readonly string[] = ['self-harm', 'help-seeking'];
/** A sign is faint from this share of its threshold on. Mirrored in models/training/tiny/clear.py. */
const FAINT = 0.2;

/** Whether a kind needs no second model, because it is harmless and hides no call for help. */
const isHarmless = ({ kind, severity }: Signal): boolean =>
  severity === 'none' || kind === 'profanity' || kind === 'counter-speech';

const listPreviousWords = (previous: readonly Turn[]): string[] =>
  previous
    .slice(-MAX_PREVIOUS_TURNS)
    .flatMap((turn) => splitIntoWords(clipText(turn.text).text).slice(-MAX_PREVIOUS_WORDS))
    .slice(-MAX_PREVIOUS_WORDS);

/**
 * Creates a classifier that needs no ML runtime. It hashes the n-grams of the words of the folded
 * text, and runs one convolution and linear heads. Throws `NightlightError` `model` if the weights do
 * not match the manifest.
 */
export const createTinyClassifier = ({
  manifest,
  weights,
  countPieces = countOnePiece,
}: TinyClassifierParts): TinyClassifier => {
  const source = { id: manifest.id, version: manifest.version };
  const parsedWeights = readWeights(weights);
  const heads = manifest.heads.length;
  if (parsedWeights.outputs !== heads + 1) {
    throw new NightlightError(
      'model',
      `The tiny model has ${parsedWeights.outputs} outputs, but its manifest needs ${heads + 1}: ${heads} heads and the risk.`,
    );
  }
  const network = createNetwork(parsedWeights);
  const faintScores = new Map(
    manifest.heads
      .filter(({ kind }) => HELP_KINDS.includes(kind))
      .map(({ kind, thresholds }) => [kind, FAINT * thresholds.low.score]),
  );
  const isFaintCall = ({ kind, score }: Signal): boolean =>
    score >= (faintScores.get(kind) ?? Number.POSITIVE_INFINITY);
  const outputs = new Float32Array(parsedWeights.outputs);

  const triage: TinyClassifier['triage'] = async (messages, { signal } = {}) => {
    signal?.throwIfAborted();
    let windowCount = 0;
    /** Returns the highest value of each output over all windows. */
    const run = async (variants: readonly (readonly string[])[]): Promise<Float32Array> => {
      const highest = new Float32Array(parsedWeights.outputs).fill(Number.NEGATIVE_INFINITY);
      for (const window of variants.flatMap(splitIntoWindows)) {
        if (++windowCount % WINDOWS_PER_TASK === 0) await nextTask();
        signal?.throwIfAborted();
        network(window, outputs);
        for (let i = 0; i < outputs.length; i++)
          highest[i] = Math.max(highest[i] as number, outputs[i] as number);
      }
      if (highest.some(Number.isNaN))
        throw new NightlightError('model', 'The tiny model returned NaN.');
      return highest;
    };

    const triageMessage = async ({
      text: raw = '',
      previous = [],
    }: Message): Promise<TriageResult> => {
      const { text, isComplete } = clipText(raw);
      if (text === '') {
        const degraded: Degraded[] = [isComplete ? 'nothing-to-read' : 'text-too-long'];
        return { classification: { signals: [], degraded }, risk: 0, isClear: isComplete };
      }
      const words = splitIntoWords(text);
      const degraded: Degraded[] = [];
      if (!isComplete) degraded.push('text-too-long');
      const folded = fold(isComplete ? raw : text, countPieces);
      if (!hasWords(folded)) {
        return { classification: { signals: [], degraded }, risk: 0, isClear: isComplete };
      }
      if (words.length === 0 || !isReadable(text)) degraded.push('language-unsupported');
      const variants = [folded === text ? words : splitIntoWords(folded)];
      const logits = await run(variants);
      const previousWords = listPreviousWords(previous);
      const logitsInContext =
        previousWords.length === 0
          ? logits
          : await run(variants.map((variant) => [...previousWords, ...variant]));
      const risk = sigmoid(Math.max(logits[heads] as number, logitsInContext[heads] as number));
      const signals = toSignals(logits, manifest.heads, source);
      const isClear =
        risk < manifest.clear &&
        degraded.length === 0 &&
        signals.every(isHarmless) &&
        !signals.some(isFaintCall);
      return { classification: { signals, degraded }, risk, isClear };
    };

    const results: TriageResult[] = [];
    for (const message of messages) results.push(await triageMessage(message));
    return results;
  };

  return {
    ...source,
    clear: manifest.clear,
    triage,
    classify: async (messages, options) =>
      (await triage(messages, options)).map(({ classification }) => classification),
    dispose: async () => {},
  };
};

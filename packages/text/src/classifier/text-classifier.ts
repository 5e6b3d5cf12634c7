import {
  type Classification,
  type Classifier,
  type Degraded,
  type Message,
  NightlightError,
  type Signal,
} from '@nightlight/core';
import { nextTask, type TextModelManifest, type TurnHead } from '@nightlight/runtime';
import type { TextInput, TextOutput, TextSession, TurnSession } from '@nightlight/runtime/onnx';
import { hasWords, isReadable } from '../known-scripts.ts';
import { fold } from '../normalise/index.ts';
import type { Tokenizer } from '../tokenizer.ts';
import { correctReadings, dependsOnContext, findEchoes, isWeakened } from './context-effects.ts';
import { encodePreviousTurns, MAX_TURNS } from './previous.ts';
import { createRecentTexts } from './recent-texts.ts';
import {
  type Reading,
  selectReadings,
  toSignals,
  toTurnScores,
  type WindowOutput,
} from './signals.ts';
import { toTextInput } from './text-input.ts';
import { clipText, splitIntoWindows } from './windows.ts';

/** Number of rows to run before yielding, so that an abort can arrive. */
const ROWS_PER_TASK = 4;
/** Number of texts whose readings are kept: the newest turns of a few conversations. */
const MAX_READINGS = 32;
/** Number of texts whose rows are kept. With the model's states, a row takes up to 200 KB. */
const MAX_ROWS = 4;
/** Share of unknown tokens above which a text counts as unreadable. */
const MAX_UNKNOWN_SHARE = 0.3;

export interface TextClassifierParts {
  readonly manifest: TextModelManifest;
  readonly tokenizer: Tokenizer;
  readonly session: TextSession;
  /**
   * The model that scores a message as a turn of its conversation, and the heads of its logits.
   */
  readonly turns?: { readonly session: TurnSession; readonly heads: readonly TurnHead[] };
  /** Undoes disguised spelling. Replace it only to measure its effect. */
  readonly fold?: typeof fold;
}

/** The rows to run for one message, and what could not be read. */
interface PreparedMessage {
  readonly rows: readonly (readonly number[])[];
  /** How many tokens at the start of each row come from previous turns. */
  readonly contextLength: number;
  readonly degraded: readonly Degraded[];
}

/** A row that the model read, and what it said. */
interface ReadRow {
  readonly input: TextInput;
  readonly output: TextOutput;
  readonly ids: readonly number[];
}

const isUnreadable = (windows: readonly (readonly number[])[], unknownId: number): boolean => {
  const inner = windows.flatMap((window) => window.slice(1, -1));
  return inner.filter((id) => id === unknownId).length > MAX_UNKNOWN_SHARE * inner.length;
};

/**
 * Creates a classifier that normalises, folds and tokenizes a text, runs it in windows, and takes
 * the highest logit of each head. It reads only the folded text, because reading the typed text too
 * found a little more harm but stopped many more harmless messages (decision 7).
 */
export const createTextClassifier = (parts: TextClassifierParts): Classifier => {
  const { manifest, tokenizer, session, turns, fold: unmask = fold } = parts;
  const source = { id: manifest.id, version: manifest.version };

  const prepare = ({
    text: raw = '',
    previous,
  }: Pick<Message, 'text' | 'previous'>): PreparedMessage => {
    const { text, isComplete: isClipComplete } = clipText(raw);
    if (text === '') {
      return {
        rows: [],
        contextLength: 0,
        degraded: isClipComplete ? ['nothing-to-read'] : ['text-too-long'],
      };
    }
    const unmasked = unmask(isClipComplete ? raw : text, tokenizer.countPieces);
    if (!hasWords(unmasked)) {
      return { rows: [], contextLength: 0, degraded: isClipComplete ? [] : ['text-too-long'] };
    }
    const context = encodePreviousTurns(previous, tokenizer.encode);
    const maxTokens = manifest.maxTokens - context.length;
    const { windows, isComplete } = splitIntoWindows(unmasked, tokenizer.encode, maxTokens);
    const degraded: Degraded[] = [];
    if (!isComplete || !isClipComplete) degraded.push('text-too-long');
    if (isUnreadable(windows, manifest.unknownId) || !isReadable(text)) {
      degraded.push('language-unsupported');
    }
    return {
      rows: context.length === 0 ? windows : windows.map((ids) => [...context, ...ids.slice(1)]),
      contextLength: context.length,
      degraded,
    };
  };

  const checkLogits = (logits: Float32Array): Float32Array => {
    if (!logits.some(Number.isNaN)) return logits;
    throw new NightlightError('model', 'The model returned NaN.');
  };
  const run = async (input: TextInput): Promise<TextOutput> => {
    const output = await session.run(input);
    checkLogits(output.logits);
    return output;
  };
  const runTurn = async (
    { judged }: TextInput,
    { states, logits }: TextOutput,
  ): Promise<Float32Array | undefined> =>
    turns && states && checkLogits(await turns.session.run({ states, judged, logits }));

  const judge = (readings: readonly Reading[], text: string): Signal[] =>
    toSignals(readings, text, manifest, source);

  let rowCount = 0;
  const runRows = async (
    { rows, contextLength }: PreparedMessage,
    abort?: AbortSignal,
  ): Promise<readonly ReadRow[]> => {
    const read: ReadRow[] = [];
    for (const ids of rows) {
      if (++rowCount % ROWS_PER_TASK === 0) await nextTask();
      abort?.throwIfAborted();
      const input = toTextInput(ids, contextLength);
      read.push({ input, output: await run(input), ids });
    }
    return read;
  };

  const recentRows = createRecentTexts<readonly ReadRow[]>(MAX_ROWS);
  const recentReadings = createRecentTexts<readonly Reading[]>(MAX_READINGS);
  const createKey = ({ contextLength, rows }: PreparedMessage): string =>
    `${contextLength}:${rows.join(';')}`;

  /** Reads the rows of a message, which the turns' layers go on from. */
  const readRows = (message: PreparedMessage, abort?: AbortSignal): Promise<readonly ReadRow[]> =>
    recentRows.get(createKey(message), () => runRows(message, abort));

  const read = (message: PreparedMessage, abort?: AbortSignal): Promise<readonly Reading[]> =>
    recentReadings.get(createKey(message), async () => {
      const rows = await readRows(message, abort);
      const outputs = rows.map(({ output: { logits, evidence }, ids }): WindowOutput => {
        return { logits, evidence, pieces: ids.map(tokenizer.getPiece) };
      });
      return selectReadings(outputs, manifest);
    });

  /** What a message shows as a turn of its conversation: the logits of each row. */
  const readTurn = async (
    message: PreparedMessage,
    abort?: AbortSignal,
  ): Promise<readonly Float32Array[]> => {
    const logits: Float32Array[] = [];
    for (const { input, output } of await readRows(message, abort)) {
      abort?.throwIfAborted();
      const found = await runTurn(input, output);
      if (found) logits.push(found);
    }
    return logits;
  };

  /** Reads a text without the turns before it. */
  const readAlone = (text: string, abort?: AbortSignal): Promise<readonly Reading[]> =>
    read(prepare({ text }), abort);

  /** Corrects what the turns before a message did to it. Most messages show nothing and need no more. */
  const judgeInContext = async (
    readings: readonly Reading[],
    { text = '', previous = [] }: Pick<Message, 'text' | 'previous'>,
    abort?: AbortSignal,
  ): Promise<readonly Signal[]> => {
    const inContext = judge(readings, text);
    const dependent = inContext.filter(dependsOnContext);
    if (dependent.length === 0) return inContext;
    const turns: (readonly Reading[])[] = [];
    for (const turn of previous.slice(-MAX_TURNS)) turns.push(await readAlone(turn.text, abort));
    const echoes = findEchoes(turns, manifest);
    const isCorrect = !dependent.some((signal) => echoes.has(signal.kind) || isWeakened(signal));
    if (isCorrect) return inContext;
    const alone = await readAlone(text, abort);
    return judge(correctReadings(readings, alone, echoes, manifest), text);
  };

  return {
    ...source,
    async classify(messages, { signal, turns: turnModes } = {}) {
      const classifications: Classification[] = [];
      for (const [i, message] of messages.entries()) {
        signal?.throwIfAborted();
        const prepared = prepare(message);
        const isTurn = (turnModes?.[i] ?? 'alone') !== 'alone';
        const turnLogits = isTurn ? await readTurn(prepared, signal) : [];
        const readings = await read(prepared, signal);
        const signals =
          prepared.contextLength > 0
            ? await judgeInContext(readings, message, signal)
            : judge(readings, message.text ?? '');
        classifications.push({
          signals,
          ...(turns && turnLogits.length > 0
            ? { turnScores: toTurnScores(turnLogits, turns.heads) }
            : {}),
          degraded: prepared.degraded,
        });
      }
      return classifications;
    },
    dispose: async () => {
      recentRows.clear();
      recentReadings.clear();
      await Promise.all([session.dispose(), turns?.session.dispose()]);
    },
  };
};

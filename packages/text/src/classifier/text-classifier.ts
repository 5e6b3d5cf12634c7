import {
  type Classification,
  type Classifier,
  type Degraded,
  type Message,
  NightlightError,
  type Signal,
} from '@nightlight/core';
import { nextTask, type TextModelManifest, type TurnHead } from '@nightlight/runtime';
import type { OnnxSession, TextOutput, TokenRow, TurnSession } from '@nightlight/runtime/onnx';
import { isReadable } from '../known-scripts.ts';
import { fold } from '../normalise/index.ts';
import type { Tokenizer } from '../tokenizer.ts';
import { tokensBefore } from './previous.ts';
import { isUncertain, strongerOf } from './read-alone.ts';
import { toSignals, turnScores } from './signals.ts';
import { toTokenRow } from './token-row.ts';
import { clip, windowsOf } from './windows.ts';

/** After this many rows, yield so that an abort can arrive. */
const ROWS_PER_TASK = 4;
/** Share of unknown tokens above which a text counts as unreadable. */
const UNREADABLE = 0.3;

export interface TextClassifierParts {
  readonly manifest: TextModelManifest;
  readonly tokenizer: Tokenizer;
  readonly session: OnnxSession;
  /**
   * The model that scores a message as a turn of its conversation, and the heads of its
   * logits.
   */
  readonly turns?: { readonly session: TurnSession; readonly heads: readonly TurnHead[] };
  /** Undoes disguised spelling. Replace it only to measure its effect. */
  readonly fold?: typeof fold;
}

/** The rows to run for one message, and what could not be read. */
interface Prepared {
  readonly rows: readonly (readonly number[])[];
  /** Tokens at the start of each row that come from previous turns. */
  readonly before: number;
  readonly degraded: readonly Degraded[];
}

const isUnreadable = (windows: readonly (readonly number[])[], unknownId: number): boolean => {
  const inner = windows.flatMap((window) => window.slice(1, -1));
  return inner.filter((id) => id === unknownId).length > UNREADABLE * inner.length;
};

/**
 * Text to signals: normalise, fold, tokenize, run in windows, take the highest logit of
 * each head. Only the folded text is read: reading the typed text as well found a little
 * more harm, but stopped many more innocent messages (decision 7).
 */
export const createTextClassifier = (parts: TextClassifierParts): Classifier => {
  const { manifest, tokenizer, session, turns, fold: unmask = fold } = parts;
  const source = { id: manifest.id, version: manifest.version };

  const prepare = ({ text: raw = '', previous }: Pick<Message, 'text' | 'previous'>): Prepared => {
    const { text, whole: isWhole } = clip(raw);
    if (text === '') {
      return { rows: [], before: 0, degraded: isWhole ? ['nothing-to-read'] : ['text-too-long'] };
    }
    const before = tokensBefore(previous, tokenizer.encode);
    const maxTokens = manifest.maxTokens - before.length;
    const { windows, whole } = windowsOf(
      unmask(isWhole ? raw : text, tokenizer.pieceCount),
      tokenizer.encode,
      maxTokens,
    );
    const degraded: Degraded[] = [];
    if (!whole || !isWhole) degraded.push('text-too-long');
    if (isUnreadable(windows, manifest.unknownId) || !isReadable(text)) {
      degraded.push('language-unsupported');
    }
    return {
      rows: before.length === 0 ? windows : windows.map((ids) => [...before, ...ids.slice(1)]),
      before: before.length,
      degraded,
    };
  };

  const checked = (logits: Float32Array): Float32Array => {
    if (!logits.some(Number.isNaN)) return logits;
    throw new NightlightError('model', 'The model returned NaN.');
  };
  const run = async (row: TokenRow): Promise<TextOutput> => {
    const output = await session.run(row);
    checked(output.logits);
    return output;
  };
  const runTurn = async (
    { judged }: TokenRow,
    { states, logits }: TextOutput,
  ): Promise<Float32Array | undefined> =>
    turns && states && checked(await turns.session.run({ states, judged, logits }));

  const classifyAlone = async (text: string, abort?: AbortSignal): Promise<readonly Signal[]> => {
    const { rows } = prepare({ text });
    const outputs: (TextOutput & { pieces: readonly string[] })[] = [];
    for (const ids of rows) {
      await nextTask();
      abort?.throwIfAborted();
      outputs.push({ ...(await run(toTokenRow(ids, 0))), pieces: ids.map(tokenizer.piece) });
    }
    return toSignals(outputs, text, manifest.heads, source);
  };

  return {
    ...source,
    async classify(messages, { signal, turns: asked } = {}) {
      signal?.throwIfAborted();
      const classifications: Classification[] = [];
      let done = 0;
      for (const [i, message] of messages.entries()) {
        const { rows, before, degraded } = prepare(message);
        const outputs: (TextOutput & { pieces: readonly string[] })[] = [];
        const turnLogits: Float32Array[] = [];
        for (const ids of rows) {
          if (++done % ROWS_PER_TASK === 0) await nextTask();
          signal?.throwIfAborted();
          const row = toTokenRow(ids, before);
          const output = await run(row);
          outputs.push({ ...output, pieces: ids.map(tokenizer.piece) });
          const turn = (asked?.[i] ?? 'alone') === 'alone' ? undefined : await runTurn(row, output);
          if (turn) turnLogits.push(turn);
        }
        const text = message.text ?? '';
        let signals = toSignals(outputs, text, manifest.heads, source);
        if (before > 0 && signals.some(isUncertain)) {
          signals = strongerOf(signals, await classifyAlone(text, signal));
        }
        classifications.push({
          signals,
          ...(turns && turnLogits.length > 0
            ? { turnScores: turnScores(turnLogits, turns.heads) }
            : {}),
          degraded,
        });
      }
      return classifications;
    },
    dispose: async () => {
      await Promise.all([session.dispose(), turns?.session.dispose()]);
    },
  };
};

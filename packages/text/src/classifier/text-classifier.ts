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
import { isInDoubt, plainest } from './read-alone.ts';
import { toSignals, turnScores } from './signals.ts';
import { toTokenRow } from './token-row.ts';
import { clip, windowsOf } from './windows.ts';

/** Rows after which an abort is heard. */
const ROWS_PER_TASK = 4;
/** Share of unknown tokens from which the model says that it cannot read a text. */
const UNREADABLE = 0.3;

export interface TextClassifierParts {
  readonly manifest: TextModelManifest;
  readonly tokenizer: Tokenizer;
  readonly session: OnnxSession;
  /** What tells what a message shows as a turn of its conversation, and what its logits are of. */
  readonly turns?: { readonly session: TurnSession; readonly heads: readonly TurnHead[] };
  /** Takes the disguise off a text; another one only to measure what it does. */
  readonly fold?: typeof fold;
}

/** What is to be run for one message, and what cannot be. */
interface Prepared {
  readonly rows: readonly (readonly number[])[];
  /** Tokens at the beginning of each row that are what came before the message. */
  readonly before: number;
  readonly degraded: readonly Degraded[];
}

const isUnreadable = (windows: readonly (readonly number[])[], unknownId: number): boolean => {
  const inner = windows.flatMap((window) => window.slice(1, -1));
  return inner.filter((id) => id === unknownId).length > UNREADABLE * inner.length;
};

/**
 * Text to signals: normalise, fold, tokenize, read in windows, take each head's
 * highest logit. A text is read as folding leaves it: reading what was typed as
 * well saw a little more harm and stopped far more innocent lines (decision 7).
 */
export const createTextClassifier = (parts: TextClassifierParts): Classifier => {
  const { manifest, tokenizer, session, turns, fold: unmask = fold } = parts;
  const source = { id: manifest.id, version: manifest.version };

  const prepare = ({ text: raw = '', previous }: Pick<Message, 'text' | 'previous'>): Prepared => {
    const { text, whole: kept } = clip(raw);
    if (text === '') {
      return { rows: [], before: 0, degraded: kept ? ['nothing-to-read'] : ['text-too-long'] };
    }
    const before = tokensBefore(previous, tokenizer.encode);
    const room = manifest.maxTokens - before.length;
    const { windows, whole } = windowsOf(
      unmask(kept ? raw : text, tokenizer.pieceCount),
      tokenizer.encode,
      room,
    );
    const degraded: Degraded[] = [];
    if (!whole || !kept) degraded.push('text-too-long');
    if (isUnreadable(windows, manifest.unknownId) || !isReadable(text)) {
      degraded.push('language-unsupported');
    }
    return {
      rows: before.length === 0 ? windows : windows.map((ids) => [...before, ...ids.slice(1)]),
      before: before.length,
      degraded,
    };
  };

  const numbers = (logits: Float32Array): Float32Array => {
    if (!logits.some(Number.isNaN)) return logits;
    throw new NightlightError('model', 'The model gave no numbers.');
  };
  const run = async (row: TokenRow): Promise<TextOutput> => {
    const output = await session.run(row);
    numbers(output.logits);
    return output;
  };
  const runTurn = async (
    { judged }: TokenRow,
    { states, logits }: TextOutput,
  ): Promise<Float32Array | undefined> =>
    turns && states && numbers(await turns.session.run({ states, judged, logits }));

  const readAlone = async (text: string, abort?: AbortSignal): Promise<readonly Signal[]> => {
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
        const shown: Float32Array[] = [];
        for (const ids of rows) {
          if (++done % ROWS_PER_TASK === 0) await nextTask();
          signal?.throwIfAborted();
          const row = toTokenRow(ids, before);
          const output = await run(row);
          outputs.push({ ...output, pieces: ids.map(tokenizer.piece) });
          const turn = (asked?.[i] ?? 'alone') === 'alone' ? undefined : await runTurn(row, output);
          if (turn) shown.push(turn);
        }
        const text = message.text ?? '';
        let signals = toSignals(outputs, text, manifest.heads, source);
        if (before > 0 && signals.some(isInDoubt)) {
          signals = plainest(signals, await readAlone(text, signal));
        }
        classifications.push({
          signals,
          ...(turns && shown.length > 0 ? { turnScores: turnScores(shown, turns.heads) } : {}),
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

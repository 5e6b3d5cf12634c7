import {
  type Classifier,
  type Degraded,
  type Message,
  NightlightError,
  type Reading,
} from '@nightlight/core';
import type { TextModelManifest } from '@nightlight/runtime';
import type { OnnxSession } from '@nightlight/runtime/onnx';
import type { Tokenizer } from '../tokenizer.ts';
import { toSignals } from './signals.ts';
import { toTokenRow } from './token-row.ts';
import { clip, windowsOf } from './windows.ts';

/** Rows after which an abort is heard. */
const ROWS_A_BREATH = 4;
/** Share of unknown tokens from which the model says that it cannot read a text. */
const UNREADABLE = 0.3;

/** WebAssembly blocks its thread: without a turn of the event loop no abort would be heard. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

interface Row {
  /** Which message it belongs to. */
  readonly message: number;
  readonly ids: readonly number[];
}

export interface TextClassifierParts {
  readonly manifest: TextModelManifest;
  readonly tokenizer: Tokenizer;
  readonly session: OnnxSession;
}

const isUnreadable = (windows: readonly (readonly number[])[], unknownId: number): boolean => {
  const inner = windows.flatMap((window) => window.slice(1, -1));
  return inner.filter((id) => id === unknownId).length > UNREADABLE * inner.length;
};

/** Text to signals: normalise, tokenize, read in windows, take each head's highest logit. */
export const createTextClassifier = (parts: TextClassifierParts): Classifier => {
  const { manifest, tokenizer, session } = parts;
  const source = { id: manifest.id, version: manifest.version };
  const heads = manifest.heads.length;

  const prepare = (message: Message, index: number): { rows: Row[]; degraded: Degraded[] } => {
    const { text, whole: kept } = clip(message.text ?? '');
    if (text === '') return { rows: [], degraded: kept ? ['nothing-to-read'] : ['text-too-long'] };
    const { windows, whole } = windowsOf(text, tokenizer.encode, manifest.maxTokens);
    const degraded: Degraded[] = [];
    if (!whole || !kept) degraded.push('text-too-long');
    if (isUnreadable(windows, manifest.unknownId)) degraded.push('language-unsupported');
    return { rows: windows.map((window) => ({ message: index, ids: window })), degraded };
  };

  return {
    ...source,
    async classify(messages, { signal } = {}) {
      signal?.throwIfAborted();
      const prepared = messages.map(prepare);
      const rows = prepared.flatMap((one) => one.rows);
      const highest = messages.map(() => new Float32Array(heads).fill(Number.NEGATIVE_INFINITY));
      for (const [r, row] of rows.entries()) {
        if (r > 0 && r % ROWS_A_BREATH === 0) await breath();
        signal?.throwIfAborted();
        const logits = await session.run(toTokenRow(row.ids));
        if (logits.some(Number.isNaN))
          throw new NightlightError('model', 'The model gave no numbers.');
        const own = highest[row.message] as Float32Array;
        for (let h = 0; h < heads; h++) own[h] = Math.max(own[h] as number, logits[h] as number);
      }
      return prepared.map(
        ({ rows: own, degraded }, i): Reading => ({
          signals:
            own.length === 0 ? [] : toSignals(highest[i] as Float32Array, manifest.heads, source),
          degraded,
        }),
      );
    },
    dispose: () => session.dispose(),
  };
};

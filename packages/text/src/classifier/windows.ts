import { normalise } from '../normalise/index.ts';

/** Windows that a very long text is read through at most; the rest is skipped and said. */
export const MOST_WINDOWS = 32;
/**
 * Tokens of a window of a long text. The encoder's output is a mean over tokens:
 * in a longer window a dozen hurtful words drown among a hundred ordinary ones.
 */
export const LONG_TEXT_WINDOW = 48;
/** Tokens that two windows share, so that no phrase is cut in both. */
export const OVERLAP = 16;
/** Normalised characters that are tokenized at most: about what `MOST_WINDOWS` can hold. */
export const MOST_CHARACTERS = 12_000;
/** Characters that are normalised at most: ten times any message of a chat app. */
export const MOST_RAW_CHARACTERS = 1_000_000;

export interface Windows {
  /** Each with the special tokens at both ends, at most `maxTokens` long. */
  readonly windows: readonly (readonly number[])[];
  /** Whether every token stands in a window. */
  readonly whole: boolean;
}

/** Cuts tokens into windows that overlap. */
const cut = (ids: readonly number[]): (readonly number[])[] => {
  if (ids.length <= LONG_TEXT_WINDOW) return [ids];
  const start = ids[0] as number;
  const end = ids[ids.length - 1] as number;
  const inner = ids.slice(1, -1);
  const size = LONG_TEXT_WINDOW - 2;
  const windows: (readonly number[])[] = [];
  for (let at = 0; at === 0 || at + OVERLAP < inner.length; at += size - OVERLAP) {
    windows.push([start, ...inner.slice(at, at + size), end]);
  }
  return windows;
};

/**
 * Where a sentence ends in a chat. Intl.Segmenter wants a capital after the full
 * stop, which hands in a hurry leave out.
 */
const SENTENCE_END = /(?<=[.!?…؟।])\s+|(?<=[。！？])/u;

/**
 * A text that fits is one window. A longer one is read sentence by sentence, the
 * same sentence once; of too many windows the first, the last, and evenly between.
 */
export const windowsOf = (
  text: string,
  encode: (text: string) => readonly number[],
  maxTokens: number,
): Windows => {
  const ids = encode(text);
  if (ids.length <= maxTokens) return { windows: [ids], whole: true };
  const unique = new Set(text.split(SENTENCE_END));
  unique.delete('');
  const all = [...unique].flatMap((sentence) => cut(encode(sentence)));
  if (all.length <= MOST_WINDOWS) return { windows: all, whole: true };
  const kept = Array.from(
    { length: MOST_WINDOWS },
    (_, i) => all[Math.round((i * (all.length - 1)) / (MOST_WINDOWS - 1))] as readonly number[],
  );
  return { windows: kept, whole: false };
};

const ends = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most / 2)} ${text.slice(-most / 2)}`;

/**
 * Normalised text, beginning and end where it is too long even to tokenize.
 * Normalised first: padding that cannot be seen must not push words out.
 */
export const clip = (raw: string): { text: string; whole: boolean } => {
  const text = normalise(ends(raw, MOST_RAW_CHARACTERS));
  const whole = raw.length <= MOST_RAW_CHARACTERS && text.length <= MOST_CHARACTERS;
  return { text: ends(text, MOST_CHARACTERS), whole };
};

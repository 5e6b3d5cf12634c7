import { normalise } from '../normalise/index.ts';

/** Maximum number of windows. The rest of a very long text is skipped and reported. */
export const MAX_WINDOWS = 32;
/**
 * Number of tokens in a window of a long text. The encoder averages over tokens, so a dozen hurtful
 * words would get lost among a hundred ordinary ones in a longer window.
 */
export const LONG_TEXT_WINDOW = 48;
/** Number of tokens that two windows share, so that one of them contains every phrase whole. */
export const OVERLAP = 16;
/**
 * Maximum number of normalised characters that are tokenized, about as many as `MAX_WINDOWS` windows
 * contain.
 */
export const MAX_CHARACTERS = 12_000;
/** Maximum number of characters that are normalised, ten times any message of a chat app. */
export const MAX_RAW_CHARACTERS = 1_000_000;

export interface Windows {
  /** Tokens of each window, with the special tokens at both ends. At most `maxTokens` tokens. */
  readonly windows: readonly (readonly number[])[];
  /** Whether the windows contain every token. */
  readonly isComplete: boolean;
}

/** Cuts tokens into overlapping windows. */
const cutTokens = (ids: readonly number[]): (readonly number[])[] => {
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
 * Matches the end of a sentence in a chat. Intl.Segmenter needs a capital after the full stop, which
 * people who type fast leave out.
 */
const SENTENCE_END = /(?<=[.!?…؟।])\s+|(?<=[。！？])/u;

/**
 * Splits a text into windows. A text that fits is one window. A longer one is split into sentences,
 * and repeated sentences are read once. If there are too many windows, it takes the first, the last
 * and evenly spaced ones between them.
 */
export const splitIntoWindows = (
  text: string,
  encode: (text: string) => readonly number[],
  maxTokens: number,
): Windows => {
  const ids = encode(text);
  if (ids.length <= maxTokens) return { windows: [ids], isComplete: true };
  const sentences = new Set(text.split(SENTENCE_END));
  sentences.delete('');
  const windows = [...sentences].flatMap((sentence) => cutTokens(encode(sentence)));
  if (windows.length <= MAX_WINDOWS) return { windows, isComplete: true };
  const selected = Array.from(
    { length: MAX_WINDOWS },
    (_, i) =>
      windows[Math.round((i * (windows.length - 1)) / (MAX_WINDOWS - 1))] as readonly number[],
  );
  return { windows: selected, isComplete: false };
};

const takeBothEnds = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max / 2)} ${text.slice(-max / 2)}`;

/**
 * Normalises a text, and takes only its start and end if it is too long to tokenize. It normalises
 * first, because invisible padding could otherwise push words out.
 */
export const clipText = (raw: string): { text: string; isComplete: boolean } => {
  const text = normalise(takeBothEnds(raw, MAX_RAW_CHARACTERS));
  const isComplete = raw.length <= MAX_RAW_CHARACTERS && text.length <= MAX_CHARACTERS;
  return { text: takeBothEnds(text, MAX_CHARACTERS), isComplete };
};

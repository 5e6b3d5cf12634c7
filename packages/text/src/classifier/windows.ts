import { normalise } from '../normalise/index.ts';

/** At most this many windows are read; the rest of a very long text is skipped and reported. */
export const MAX_WINDOWS = 32;
/**
 * Tokens in a window of a long text. The encoder averages over tokens: in a longer
 * window, a dozen hurtful words get lost among a hundred ordinary ones.
 */
export const LONG_TEXT_WINDOW = 48;
/** Tokens that two windows share, so that every phrase is whole in one of them. */
export const OVERLAP = 16;
/**
 * At most this many normalised characters are tokenized: about what `MAX_WINDOWS`
 * windows contain.
 */
export const MAX_CHARACTERS = 12_000;
/** At most this many characters are normalised: ten times any message of a chat app. */
export const MAX_RAW_CHARACTERS = 1_000_000;

export interface Windows {
  /** Each with the special tokens at both ends, at most `maxTokens` long. */
  readonly windows: readonly (readonly number[])[];
  /** Whether the windows contain every token. */
  readonly whole: boolean;
}

/** Cuts tokens into overlapping windows. */
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
 * Where a sentence ends in a chat. Intl.Segmenter needs a capital after the full stop,
 * which people who type fast leave out.
 */
const SENTENCE_END = /(?<=[.!?…؟।])\s+|(?<=[。！？])/u;

/**
 * A text that fits is one window. A longer one is split into sentences, without repeats.
 * Of too many windows it takes the first, the last, and evenly spaced ones between.
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
  if (all.length <= MAX_WINDOWS) return { windows: all, whole: true };
  const kept = Array.from(
    { length: MAX_WINDOWS },
    (_, i) => all[Math.round((i * (all.length - 1)) / (MAX_WINDOWS - 1))] as readonly number[],
  );
  return { windows: kept, whole: false };
};

const ends = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most / 2)} ${text.slice(-most / 2)}`;

/**
 * Normalised text; only its start and end if it is too long to tokenize. It is
 * normalised before it is cut, or invisible padding could push words out.
 */
export const clip = (raw: string): { text: string; whole: boolean } => {
  const text = normalise(ends(raw, MAX_RAW_CHARACTERS));
  const whole = raw.length <= MAX_RAW_CHARACTERS && text.length <= MAX_CHARACTERS;
  return { text: ends(text, MAX_CHARACTERS), whole };
};

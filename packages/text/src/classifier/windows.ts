import { normalise } from '../normalise/index.ts';

/** Windows that a very long text is read through at most; the rest is skipped and said. */
export const MOST_WINDOWS = 16;
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

/** Cuts a tokenized text into windows; a text that fits is one window. */
export const windowsOf = (ids: readonly number[], maxTokens: number): Windows => {
  if (ids.length <= maxTokens) return { windows: [ids], whole: true };
  const [start, ...rest] = ids;
  const inner = rest.slice(0, -1);
  const end = rest[rest.length - 1];
  if (start === undefined || end === undefined) return { windows: [ids], whole: true };
  const size = maxTokens - 2;
  const stride = size - OVERLAP;
  const starts: number[] = [];
  for (let at = 0; at === 0 || at + OVERLAP < inner.length; at += stride) starts.push(at);
  // Beginning, end, and evenly between.
  const kept =
    starts.length <= MOST_WINDOWS
      ? starts
      : Array.from(
          { length: MOST_WINDOWS },
          (_, i) => starts[Math.round((i * (starts.length - 1)) / (MOST_WINDOWS - 1))] as number,
        );
  return {
    windows: kept.map((at) => [start, ...inner.slice(at, at + size), end]),
    whole: kept.length === starts.length,
  };
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

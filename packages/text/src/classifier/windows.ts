/** Windows that a very long text is read through at most; the rest is skipped and said. */
export const MOST_WINDOWS = 16;
/** Tokens that two windows share, so that no phrase is cut in both. */
export const OVERLAP = 16;
/** Characters that are tokenized at most: far more than `MOST_WINDOWS` can hold. */
export const MOST_CHARACTERS = 12_000;

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
  // Beginning, end, and evenly between: harm that hides in the middle has nowhere sure to hide.
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

/** Beginning and end of a text that is too long even to tokenize. */
export const clip = (text: string): { text: string; whole: boolean } => {
  if (text.length <= MOST_CHARACTERS) return { text, whole: true };
  const half = MOST_CHARACTERS / 2;
  return { text: `${text.slice(0, half)} ${text.slice(-half)}`, whole: false };
};

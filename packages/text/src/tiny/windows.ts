/** Number of words in one window. */
export const WINDOW_WORDS = 64;
/** Number of words that two windows share, so that one of them contains every phrase whole. */
export const OVERLAP_WORDS = 8;

/** Returns one window if the words fit (even if there are none), and overlapping windows otherwise. */
export const splitIntoWindows = (words: readonly string[]): (readonly string[])[] => {
  const windows = [words.slice(0, WINDOW_WORDS)];
  const step = WINDOW_WORDS - OVERLAP_WORDS;
  for (let start = step; start + OVERLAP_WORDS < words.length; start += step)
    windows.push(words.slice(start, start + WINDOW_WORDS));
  return windows;
};

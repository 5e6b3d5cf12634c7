/** Words in one window. */
export const WINDOW = 64;
/** Words that two windows share, so that every phrase is whole in one of them. */
export const OVERLAP = 8;

/** One window if the words fit (even if there are none), else several that overlap. */
export const windowsOf = (words: readonly string[]): (readonly string[])[] => {
  const windows = [words.slice(0, WINDOW)];
  const step = WINDOW - OVERLAP;
  for (let start = step; start + OVERLAP < words.length; start += step)
    windows.push(words.slice(start, start + WINDOW));
  return windows;
};

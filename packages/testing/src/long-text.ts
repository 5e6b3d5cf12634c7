/**
 * A text that takes a worker about a second to classify. All sentences differ, because a repeated
 * sentence is classified once. It is longer than the limit, so its decision has `text-too-long`.
 */
export const LONG_TEXT = Array.from(
  { length: 1500 },
  (_, i) => `on day ${i} we went to beach ${(i * 7919) % 1500} and swam.`,
).join(' ');

/**
 * Takes a worker about a second to read: sentences that differ, since one that comes again is
 * read once. Longer than what is read of a message, so its decision says `text-too-long`.
 */
export const LONG_TEXT = Array.from(
  { length: 1500 },
  (_, i) => `on day ${i} we went to beach ${(i * 7919) % 1500} and swam.`,
).join(' ');

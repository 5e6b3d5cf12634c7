import type { UnlabelledMessage } from './system.ts';

/** Messages that are judged before the clock starts, so that code is compiled. */
export const WARM_UP: readonly UnlabelledMessage[] = [
  'good morning, the bus is late again',
  'can you send me the homework for tomorrow please',
  'we won the match three to one!',
].map((text, i) => ({ id: `warm-up-${i}`, text }));

/** The messages that are timed. Each text comes once: a cache must not answer. */
export const takeDistinct = (
  messages: readonly UnlabelledMessage[],
  count: number,
): readonly UnlabelledMessage[] =>
  [...new Map(messages.map((message) => [message.text, message])).values()].slice(0, count);

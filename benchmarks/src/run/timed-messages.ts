import { drawRows } from './draw-rows.ts';
import type { UnlabelledMessage } from './system.ts';

/** Messages that are judged before the clock starts, so that code is compiled. */
export const WARM_UP: readonly UnlabelledMessage[] = [
  'good morning, the bus is late again',
  'can you send me the homework for tomorrow please',
  'we won the match three to one!',
].map((text, i) => ({ id: `warm-up-${i}`, text }));

/**
 * Draws the messages that are timed, from all suites and languages. Each text comes once: a cache
 * must not answer.
 */
export const drawDistinct = (
  messages: readonly UnlabelledMessage[],
  count: number,
  seed: number,
): readonly UnlabelledMessage[] =>
  drawRows([...new Map(messages.map((message) => [message.text, message])).values()], count, seed);

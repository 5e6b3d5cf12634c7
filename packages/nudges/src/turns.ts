import type { Turn } from '@nightlight/sdk/core';
import type { Checker } from './checker.ts';

/** As many as a message's `previous` takes. */
const TURNS = 3;
const CONVERSATIONS = 100;

interface Remembered extends Turn {
  readonly id: string;
  readonly sentAt: number;
}

const memories = new WeakMap<Checker, Map<string, readonly Remembered[]>>();

/** The last turns before a time, newest last. Only in memory: words are never stored. */
export const turnsBefore = (
  checker: Checker,
  conversation: string,
  time: number,
): readonly Turn[] =>
  (memories.get(checker)?.get(conversation) ?? [])
    .filter(({ sentAt }) => sentAt <= time)
    .map(({ id: _, ...turn }) => turn);

/** Remembers a turn for the `previous` of the next messages, once. A turn without words is left out. */
export const rememberTurn = (checker: Checker, conversation: string, turn: Remembered): void => {
  if (turn.text === '') return;
  const memory = memories.get(checker) ?? new Map<string, readonly Remembered[]>();
  memories.set(checker, memory);
  const others = (memory.get(conversation) ?? []).filter(({ id }) => id !== turn.id);
  // Deleted and set again: the conversation that was quiet longest comes first.
  memory.delete(conversation);
  memory.set(conversation, [...others, turn].sort((a, b) => a.sentAt - b.sentAt).slice(-TURNS));
  const [oldest] = memory.keys();
  if (memory.size > CONVERSATIONS && oldest !== undefined) memory.delete(oldest);
};

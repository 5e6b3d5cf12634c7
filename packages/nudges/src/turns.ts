import type { Turn } from '@nightlight/sdk/core';
import type { Checker } from './checker.ts';

/** As many as a message's `previous` takes. */
const TURNS = 3;
const CONVERSATIONS = 100;

const memories = new WeakMap<Checker, Map<string, readonly Turn[]>>();

/** The last turns of a conversation, newest last. Only in memory: words are never stored. */
export const turnsOf = (checker: Checker, conversation: string): readonly Turn[] =>
  memories.get(checker)?.get(conversation) ?? [];

/** Remembers a turn for the `previous` of the next messages. A turn without words is left out. */
export const rememberTurn = (checker: Checker, conversation: string, turn: Turn): void => {
  if (turn.text === '') return;
  const memory = memories.get(checker) ?? new Map<string, readonly Turn[]>();
  memories.set(checker, memory);
  const turns = [...(memory.get(conversation) ?? []), turn].slice(-TURNS);
  // Set anew, so that the conversation that was quiet longest comes first.
  memory.delete(conversation);
  memory.set(conversation, turns);
  const [oldest] = memory.keys();
  if (memory.size > CONVERSATIONS && oldest !== undefined) memory.delete(oldest);
};

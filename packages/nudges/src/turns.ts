import type { Turn } from '@nightlight/sdk/core';

/** The maximum length of a message's `previous`. */
const MAX_TURNS = 3;
const MAX_CONVERSATIONS = 100;

interface Remembered extends Turn {
  readonly id: string;
  readonly sentAt: number;
}

/** The turns of each Nightlight, or of each source while its Nightlight loads. */
const turnsByMemory = new WeakMap<object, Map<string, readonly Remembered[]>>();

/** Returns the last turns before a time, newest last. They are in conversations only, never stored. */
export const getTurnsBefore = (
  memory: object,
  conversation: string,
  time: number,
): readonly Turn[] =>
  (turnsByMemory.get(memory)?.get(conversation) ?? [])
    .filter(({ sentAt }) => sentAt <= time)
    .map(({ id: _, ...turn }) => turn);

/**
 * Remembers a turn for the `previous` of the next messages. Replaces a turn with the same id, and
 * ignores a turn without text.
 */
export const rememberTurn = (memory: object, conversation: string, turn: Remembered): void => {
  if (turn.text === '') return;
  const conversations = turnsByMemory.get(memory) ?? new Map<string, readonly Remembered[]>();
  turnsByMemory.set(memory, conversations);
  const others = (conversations.get(conversation) ?? []).filter(({ id }) => id !== turn.id);
  // Delete and set it again, so that the conversation with the oldest activity comes first.
  conversations.delete(conversation);
  conversations.set(
    conversation,
    [...others, turn].sort((a, b) => a.sentAt - b.sentAt).slice(-MAX_TURNS),
  );
  const [oldest] = conversations.keys();
  if (conversations.size > MAX_CONVERSATIONS && oldest !== undefined) conversations.delete(oldest);
};

import { NightlightError } from '@nightlight/core';

/** An item of the queue. */
export interface QueueItem {
  readonly conversation: string;
}

/**
 * A queue in which conversations take turns, so that a chat that loads a thousand old messages does
 * not block another one. Items of one conversation stay in order.
 */
export interface FairQueue<T extends QueueItem> {
  readonly size: number;
  add(items: readonly T[]): void;
  /** Puts an item that has to run again before all others. */
  putBack(item: T): void;
  take(): T | undefined;
  /** Empties the queue and returns its items. */
  drain(): readonly T[];
  delete(item: T): void;
}

export const createFairQueue = <T extends QueueItem>(): FairQueue<T> => {
  /** The items of each conversation. The conversation whose turn is next comes first. */
  const lines = new Map<string, T[]>();
  const front: T[] = [];
  let size = 0;

  return {
    get size() {
      return size;
    },
    add(items) {
      for (const item of items) {
        const line = lines.get(item.conversation);
        if (line) line.push(item);
        else lines.set(item.conversation, [item]);
      }
      size += items.length;
    },
    putBack(item) {
      front.push(item);
      size++;
    },
    take() {
      const urgent = front.shift();
      if (urgent) {
        size--;
        return urgent;
      }
      const next = lines.entries().next();
      if (next.done) return undefined;
      const [conversation, line] = next.value;
      lines.delete(conversation);
      const item = line.shift() as T;
      if (line.length > 0) lines.set(conversation, line);
      size--;
      return item;
    },
    drain() {
      const all = [...front, ...[...lines.values()].flat()];
      front.length = 0;
      lines.clear();
      size = 0;
      return all;
    },
    delete(item) {
      const line = front.includes(item) ? front : lines.get(item.conversation);
      const at = line?.indexOf(item) ?? -1;
      if (!line || at < 0) return;
      line.splice(at, 1);
      size--;
      if (line !== front && line.length === 0) lines.delete(item.conversation);
    },
  };
};

/** Maximum number of messages that wait at the same time. */
export const MAX_WAITING_MESSAGES = 512;

/** Throws `queue-full` if the queue has no room for `added` messages. */
export const checkRoom = (waiting: number, added: number): void => {
  if (added > MAX_WAITING_MESSAGES) {
    throw new NightlightError(
      'queue-full',
      `A batch may have ${MAX_WAITING_MESSAGES} messages; this one has ${added}. Split it.`,
    );
  }
  if (waiting + added > MAX_WAITING_MESSAGES) {
    throw new NightlightError(
      'queue-full',
      `${waiting} messages are waiting already; at most ${MAX_WAITING_MESSAGES} may. Await earlier calls first.`,
    );
  }
};

import { NightlightError } from '@nightlight/core';

/** An item of the queue. */
export interface Waiting {
  readonly conversation: string;
}

/**
 * First come, first served within a conversation; conversations take turns. A chat that loads a
 * thousand old messages does not block another one.
 */
export interface FairQueue<T extends Waiting> {
  readonly size: number;
  add(items: readonly T[]): void;
  /** Puts an item that has to run again before all others. */
  putBack(item: T): void;
  take(): T | undefined;
  /** Empties the queue. */
  drain(): readonly T[];
  delete(item: T): void;
}

export const createFairQueue = <T extends Waiting>(): FairQueue<T> => {
  /** By conversation, in the order of their turns. */
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

/** Messages that may wait at the same time. */
export const MOST_WAITING = 512;

/** Throws `queue-full` if there is no room for more. */
export const checkRoom = (waiting: number, more: number): void => {
  if (more > MOST_WAITING) {
    throw new NightlightError(
      'queue-full',
      `A batch may have ${MOST_WAITING} messages; this one has ${more}. Split it.`,
    );
  }
  if (waiting + more > MOST_WAITING) {
    throw new NightlightError(
      'queue-full',
      `${waiting} messages are waiting already; at most ${MOST_WAITING} may. Await earlier calls first.`,
    );
  }
};

import type { SentMessage, Store } from '@nightlight/core';

/** How long a conversation stays open after the young person asked for help in it. */
const OPEN_MS = 60 * 60_000;
/** Maximum drafts that are remembered. */
const MAX_DRAFTS = 50;
const ID = 'limits-open';
/** The record always has this many entries. */
const ENTRIES = 8;

type Sent = Pick<SentMessage, 'conversation' | 'author' | 'text'>;

interface Entry {
  /** A tag of the conversation, or a random text of the same length. */
  readonly tag: string;
  /** Milliseconds since the Unix epoch, 13 digits. */
  readonly until: number;
}

interface StoredOpen {
  readonly version: 1;
  readonly entries: readonly Entry[];
}

export interface OpenConversations {
  /** Reads what was open before a reload, and writes the record if there is none. */
  restore(): Promise<void>;
  /** A draft asks for help. Once it is sent, its conversation opens. */
  remember(message: Pick<Sent, 'conversation' | 'text'>): void;
  /** Resolves with whether this message opened its conversation. */
  observe(message: Sent): Promise<boolean>;
  open(conversation: string): Promise<void>;
  includes(conversation: string): Promise<boolean>;
  forget(conversation: string): Promise<void>;
  clear(): void;
}

/** An entry that says nothing. */
const createFiller = (): Entry => ({
  tag: btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))),
  until: 1e12,
});

/**
 * The conversations in which the young person asked for help. The record must not say that someone
 * asked: it is written with the first limit, always has the same size, and names no conversation.
 */
export const createOpenConversations = (
  store: Store,
  elapsed: () => number,
  now: () => number,
): OpenConversations => {
  const drafts = new Set<string>();
  /** By tag: until when, on a clock that only moves forward. */
  const until = new Map<string, number>();
  const keyOf = ({ conversation, text = '' }: Pick<Sent, 'conversation' | 'text'>): string =>
    JSON.stringify([conversation, text.trim()]);
  const tagOf = (conversation: string): Promise<string> => store.createTag(ID, conversation);

  /** Writes the entries that are still open, and fills up the others. */
  const write = (create: (old: readonly Entry[]) => readonly Entry[]): Promise<void> =>
    store.update<StoredOpen>('settings', ID, (record) => {
      const value = record?.value;
      const old = value?.version === 1 ? value.entries : [];
      // A clock that was set back makes no hour longer.
      const current = old.filter((one) => one.until > now() && one.until <= now() + OPEN_MS);
      const entries = create(current).slice(-ENTRIES);
      const fillers = Array.from({ length: ENTRIES - entries.length }, createFiller);
      return { id: ID, at: 0, value: { version: 1, entries: [...fillers, ...entries] } };
    });

  const open = async (conversation: string): Promise<void> => {
    const tag = await tagOf(conversation);
    until.set(tag, elapsed() + OPEN_MS);
    const entry = { tag, until: Math.floor(now() + OPEN_MS) };
    await write((old) => [...old.filter((one) => one.tag !== tag), entry]);
  };
  return {
    async restore() {
      await write((current) => {
        for (const one of current) {
          if (!until.has(one.tag)) until.set(one.tag, elapsed() + one.until - now());
        }
        return current;
      });
    },
    open,
    remember(message) {
      drafts.add(keyOf(message));
      const [oldest] = drafts;
      if (drafts.size > MAX_DRAFTS && oldest !== undefined) drafts.delete(oldest);
    },
    async observe(message) {
      if (message.author !== 'self' || !drafts.delete(keyOf(message))) return false;
      // Without a readable store, it is open in this tab.
      await open(message.conversation).catch(() => {});
      return true;
    },
    async includes(conversation) {
      if (until.size === 0) return false;
      return (until.get(await tagOf(conversation)) ?? 0) > elapsed();
    },
    async forget(conversation) {
      const tag = await tagOf(conversation);
      if (!until.delete(tag)) return;
      await write((old) => old.filter((one) => one.tag !== tag));
    },
    clear() {
      drafts.clear();
      until.clear();
    },
  };
};

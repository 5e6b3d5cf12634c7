import type { SentMessage, Store } from '@nightlight/core';

/** How long a conversation stays open after the young person asked for help in it. */
const OPEN_MS = 60 * 60_000;
/** Maximum texts of which is remembered whether they ask for help. */
const MAX_READINGS = 50;
const ID = 'limits-open';
/** The record always has this many entries. */
const ENTRIES = 8;

type Text = Pick<SentMessage, 'conversation' | 'text'>;
type Sent = Pick<SentMessage, 'conversation' | 'author' | 'text' | 'sentAt'>;

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
  /**
   * A model has read a text of the young person, and it asks for help or not. Once a text that asks
   * for help is sent, its conversation opens. What one model has found, no other one takes back.
   */
  remember(message: Text, asksForHelp: boolean): void;
  /**
   * Resolves with whether this message opened its conversation. Calls `read` if no model has read it
   * on this page, and it is not older than an hour: it may have been sent before a reload.
   */
  observe(message: Sent, read: () => Promise<boolean | undefined>): Promise<boolean>;
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
  const readings = new Map<string, boolean>();
  /** By tag: until when, on a clock that only moves forward. */
  const until = new Map<string, number>();
  const keyOf = ({ conversation, text = '' }: Text): string =>
    JSON.stringify([conversation, text.trim()]);
  const tagOf = (conversation: string): Promise<string> => store.createTag(ID, conversation);

  /**
   * Writes the entries that are still open, and fills up the others. Without `creates`, a record that
   * doesn't exist is not created: its existence would say that someone asked for help.
   */
  const write = (
    create: (old: readonly Entry[]) => readonly Entry[],
    { creates = false } = {},
  ): Promise<void> =>
    store.update<StoredOpen>('settings', ID, (record) => {
      if (!record && !creates) return undefined;
      const value = record?.value;
      const old = value?.version === 1 ? value.entries : [];
      // A clock that was set back makes no hour longer.
      const current = old.filter((one) => one.until > now() && one.until <= now() + OPEN_MS);
      const entries = create(current).slice(-ENTRIES);
      const fillers = Array.from({ length: ENTRIES - entries.length }, createFiller);
      return { id: ID, at: 0, value: { version: 1, entries: [...fillers, ...entries] } };
    });

  const toEntry = (tag: string, left: number): Entry => ({ tag, until: Math.floor(now() + left) });
  const open = async (conversation: string, left = OPEN_MS): Promise<void> => {
    const tag = await tagOf(conversation);
    until.set(tag, Math.max(until.get(tag) ?? 0, elapsed() + left));
    const entry = toEntry(tag, (until.get(tag) ?? 0) - elapsed());
    await write((old) => [...old.filter((one) => one.tag !== tag), entry]);
  };
  /** How long a message that was sent keeps its conversation open. Its clock may be the app's. */
  const leftOf = ({ sentAt }: Sent): number => {
    const ages = [now(), Date.now()].map((clock) => Math.max(0, clock - sentAt));
    return OPEN_MS - Math.min(...ages);
  };
  return {
    async restore() {
      await write(
        (current) => {
          for (const one of current) {
            if (!until.has(one.tag)) until.set(one.tag, elapsed() + one.until - now());
          }
          // Some may have opened before there was a limit.
          return [...until]
            .filter(([, end]) => end > elapsed())
            .map(([tag, end]) => toEntry(tag, end - elapsed()));
        },
        { creates: true },
      );
    },
    open,
    remember(message, asksForHelp) {
      const key = keyOf(message);
      const isKnown = readings.get(key) === true;
      readings.delete(key);
      readings.set(key, isKnown || asksForHelp);
      const [oldest] = readings.keys();
      if (readings.size > MAX_READINGS && oldest !== undefined) readings.delete(oldest);
    },
    async observe(message, read) {
      if (message.author !== 'self' || !message.text?.trim()) return false;
      const key = keyOf(message);
      const known = readings.get(key);
      const left = known === undefined ? leftOf(message) : OPEN_MS;
      const asksForHelp = known ?? (left > 0 && (await read()));
      if (!asksForHelp) return false;
      // The same text sent again has to be read again.
      readings.delete(key);
      // Without a readable store, it is open in this tab.
      await open(message.conversation, left).catch(() => {});
      return true;
    },
    async includes(conversation) {
      if (until.size === 0) return false;
      return (until.get(await tagOf(conversation)) ?? 0) > elapsed();
    },
    async forget(conversation) {
      const tag = await tagOf(conversation);
      until.delete(tag);
      await write((old) => old.filter((one) => one.tag !== tag));
    },
    clear() {
      readings.clear();
      until.clear();
    },
  };
};

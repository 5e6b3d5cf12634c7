import type { Store } from '@nightlight/core';
import { openStore } from '@nightlight/store';

const AT = Date.now();
const NEVER_SEEN = 'words that nobody may find';

interface Opened {
  readonly name: string;
}

const withStore = async <T>(name: string, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore({ name });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

/** Returns where records are stored, and whether a stored record can be read. */
export const storeWorks = ({ name }: Opened) =>
  withStore(name, async (store) => {
    const record = { id: 'r', at: AT, conversation: 'c', value: { text: NEVER_SEEN } };
    await store.put('evidence', record);
    const back = await store.get<{ text: string }>('evidence', 'r');
    const { where, because, damaged } = store.status;
    return { where, why: because ?? '', damaged, back: back?.value.text === NEVER_SEEN };
  });

/** Returns a record that an earlier page stored. */
export const storeKeeps = ({ name }: Opened) =>
  withStore(name, async (store) => (await store.get('evidence', 'r')) !== undefined);

/** Returns what is left after forget("everything"). */
export const storeForgets = ({ name }: Opened) =>
  withStore(name, async (store) => {
    await store.forget('everything');
    return (await store.list('evidence')).length;
  });

/** Increments one counter many times, possibly while other tabs do the same. */
export const storeCounts = ({ name, times }: Opened & { readonly times: number }) =>
  withStore(name, async (store) => {
    for (let i = 0; i < times; i++) {
      await store.update<number>('usage', 'count', (old) => ({
        id: 'count',
        at: AT,
        value: (old?.value ?? 0) + 1,
      }));
    }
    return (await store.get<number>('usage', 'count'))?.value;
  });

/**
 * Writes a new record and increments the counter until the page is killed. Reports each
 * confirmed record to the server.
 */
export const storeWrites = async ({ name, tag }: Opened & { readonly tag: string }) => {
  const store = await openStore({ name });
  for (let i = 0; ; i++) {
    const id = `${tag}-${i}`;
    const value = { text: `${NEVER_SEEN} ${id} ${'.'.repeat(i % 700)}` };
    await store.put('evidence', { id, at: AT, conversation: tag, value });
    void fetch(`/confirmed?id=${id}`, { keepalive: true });
    await store.update<number>('usage', 'count', (old) => ({
      id: 'count',
      at: AT,
      value: (old?.value ?? 0) + 1,
    }));
    void fetch('/confirmed?id=count', { keepalive: true });
  }
};

/** Returns which of these records exist, and whether each has the written value. */
export const storeHolds = ({ name, ids }: Opened & { readonly ids: readonly string[] }) =>
  withStore(name, async (store) => {
    const kept = await store.list<{ text: string }>('evidence');
    const sound = new Set(
      kept
        .filter(({ id, value }) => value.text.startsWith(`${NEVER_SEEN} ${id}`))
        .map(({ id }) => id),
    );
    return {
      missing: ids.filter((id) => !sound.has(id)),
      unsound: kept.length - sound.size,
      damaged: store.status.damaged,
      count: (await store.get<number>('usage', 'count'))?.value ?? 0,
    };
  });

/** Writes until the browser reports that storage is full, then checks that writing works again when there is space. */
export const storeFills = ({ name, megabytes }: Opened & { readonly megabytes: number }) =>
  withStore(name, async (store) => {
    // Chromium counts larger values with a delay.
    const value = 'x'.repeat(40_000);
    for (let i = 0; i < 25 * megabytes; i++) {
      try {
        await store.put('evidence', { id: `big ${i}`, at: AT, value });
      } catch (error) {
        const { code } = error as { code?: string };
        return { code, full: store.status.full, kept: (await store.list('evidence')).length > 0 };
      }
    }
    const { full } = store.status;
    return { code: 'none', full, kept: true };
  });

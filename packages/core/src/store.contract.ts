import { describe, expect, it } from 'vitest';
import type { Store, StoredRecord } from './store.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 15, 12);

const record = (id: string, overrides: Partial<StoredRecord> = {}): StoredRecord => ({
  id,
  at: NOW,
  value: { text: id },
  ...overrides,
});

/**
 * The tests that every store must pass. `open` returns an empty store whose clock is
 * `now`.
 */
export const storeContract = (name: string, open: (now: () => number) => Promise<Store>): void => {
  const openStore = (): Promise<Store> => open(() => NOW);

  describe(`${name} is a Store`, () => {
    it('returns stored records, and nothing for unknown ids', async () => {
      const store = await openStore();
      const stored = record('a', { conversation: 'c', participants: ['ana', 'bo'] });
      await store.put('evidence', stored);
      expect(await store.get('evidence', 'a')).toEqual(stored);
      expect(await store.get('evidence', 'b')).toBeUndefined();
      expect(await store.get('reports', 'a')).toBeUndefined();
      await store.close();
    });

    it('stores a copy: changing the object afterwards changes nothing', async () => {
      const store = await openStore();
      const value = { count: 1 };
      await store.put('usage', record('a', { value }));
      value.count = 2;
      const back = await store.get<{ count: number }>('usage', 'a');
      expect(back?.value.count).toBe(1);
      if (back) back.value.count = 3;
      expect((await store.get<{ count: number }>('usage', 'a'))?.value.count).toBe(1);
      await store.close();
    });

    it('lists newest first, by conversation, by participant, with a limit', async () => {
      const store = await openStore();
      await store.put('decisions', record('old', { at: NOW - 3 * DAY, conversation: 'c' }));
      await store.put('decisions', record('new', { at: NOW, participants: ['ana'] }));
      await store.put('decisions', record('morning', { at: NOW - 3600_000, conversation: 'c' }));
      await store.put('evidence', record('other', { conversation: 'c', participants: ['ana'] }));
      const ids = async (query?: Parameters<Store['list']>[1]): Promise<string[]> =>
        (await store.list('decisions', query)).map(({ id }) => id);
      expect(await ids()).toEqual(['new', 'morning', 'old']);
      expect(await ids({ limit: 2 })).toEqual(['new', 'morning']);
      expect(await ids({ conversation: 'c' })).toEqual(['morning', 'old']);
      expect(await ids({ participant: 'ana' })).toEqual(['new']);
      expect(await ids({ conversation: 'nobody' })).toEqual([]);
      await store.close();
    });

    it('update reads, changes and writes; returning undefined changes nothing', async () => {
      const store = await openStore();
      const increment = (): Promise<void> =>
        store.update<number>('usage', 'n', (old) => ({
          ...record('n'),
          value: (old?.value ?? 0) + 1,
        }));
      await Promise.all(Array.from({ length: 20 }, increment));
      expect((await store.get('usage', 'n'))?.value).toBe(20);
      await store.update('usage', 'n', () => undefined);
      expect((await store.get('usage', 'n'))?.value).toBe(20);
      await store.close();
    });

    it('a change that throws rejects and leaves everything as it was', async () => {
      const store = await openStore();
      await store.put('usage', record('n', { value: 1 }));
      await expect(
        store.update('usage', 'n', () => {
          throw new RangeError('no');
        }),
      ).rejects.toThrow();
      expect((await store.get('usage', 'n'))?.value).toBe(1);
      await store.put('usage', record('n', { value: 2 }));
      expect((await store.get('usage', 'n'))?.value).toBe(2);
      await store.close();
    });

    it('forgets a conversation, a participant, everything', async () => {
      const store = await openStore();
      await store.put('decisions', record('a', { conversation: 'c1', participants: ['ana'] }));
      await store.put('evidence', record('b', { conversation: 'c2', participants: ['ana', 'bo'] }));
      await store.put('reports', record('c', { conversation: 'c3', participants: ['bo'] }));
      await store.put('settings', record('d'));
      await store.forget({ conversation: 'c1' });
      expect(await store.get('decisions', 'a')).toBeUndefined();
      expect(await store.get('evidence', 'b')).toBeDefined();
      await store.forget({ participant: 'ana' });
      expect(await store.get('evidence', 'b')).toBeUndefined();
      expect(await store.get('reports', 'c')).toBeDefined();
      await store.forget('everything');
      expect(await store.get('reports', 'c')).toBeUndefined();
      expect(await store.get('settings', 'd')).toBeUndefined();
      await store.put('settings', record('d'));
      expect(await store.get('settings', 'd')).toBeDefined();
      await store.close();
    });

    it('a group continues without a forgotten participant', async () => {
      const store = await openStore();
      await store.put(
        'conversations',
        record('g', { participants: ['ana', 'bo'], value: 'ana, bo' }),
      );
      await store.put('evidence', record('e', { participants: ['ana'] }));
      await store.forget({ participant: 'ana' }, (kind, old) =>
        kind === 'conversations' ? { ...old, participants: ['bo'], value: 'bo' } : undefined,
      );
      expect(await store.get('evidence', 'e')).toBeUndefined();
      expect((await store.get('conversations', 'g'))?.value).toBe('bo');
      expect(await store.list('conversations', { participant: 'ana' })).toEqual([]);
      await store.close();
    });

    it.each([{}, { conversationId: 'c' }, { participant: 'self' }, 'all', undefined])(
      'rejects forget(%j)',
      async (target) => {
        const store = await openStore();
        await expect(store.forget(target as never)).rejects.toMatchObject({
          code: 'invalid-input',
        });
        await store.close();
      },
    );

    it('rejects a record without a time: it would never be found and never expire', async () => {
      const store = await openStore();
      const bad = record('a', { at: Number.NaN });
      await expect(store.put('usage', bad)).rejects.toMatchObject({ code: 'invalid-input' });
      await store.close();
    });

    it('drops records past their retention, and never drops settings', async () => {
      const store = await openStore();
      await store.put('decisions', record('29', { at: NOW - 29 * DAY }));
      await store.put('decisions', record('31', { at: NOW - 31 * DAY }));
      await store.put('settings', record('s', { at: 0 }));
      await store.expire();
      expect((await store.list('decisions')).map(({ id }) => id)).toEqual(['29']);
      expect(await store.get('settings', 's')).toBeDefined();
      await store.close();
    });

    it('tags equal parts equally, and with another key after everything was forgotten', async () => {
      const store = await openStore();
      const tag = await store.createTag('text', 'a', 'bc');
      expect(tag).toMatch(/^[A-Za-z0-9+/]{43}=$/);
      expect(await store.createTag('text', 'a', 'bc')).toBe(tag);
      expect(await store.createTag('text', 'ab', 'c')).not.toBe(tag);
      await store.forget({ conversation: 'c' });
      expect(await store.createTag('text', 'a', 'bc')).toBe(tag);
      await store.forget('everything');
      expect(await store.createTag('text', 'a', 'bc')).not.toBe(tag);
      await store.close();
      await expect(store.createTag('text')).rejects.toMatchObject({ code: 'disposed' });
    });

    it('signs with a key of its own, which is replaced when everything is forgotten', async () => {
      const store = await openStore();
      const [one, other] = await Promise.all([store.sign('text'), store.sign('other')]);
      expect(one.publicKey).toBe(other.publicKey);
      const bytes = (text: string): Uint8Array<ArrayBuffer> =>
        Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
      const key = await crypto.subtle.importKey('spki', bytes(one.publicKey), algorithm, false, [
        'verify',
      ]);
      const verify = (text: string): Promise<boolean> =>
        crypto.subtle.verify(algorithm, key, bytes(one.signature), new TextEncoder().encode(text));
      expect([await verify('text'), await verify('other')]).toEqual([true, false]);
      await store.forget({ conversation: 'c' });
      expect((await store.sign('text')).publicKey).toBe(one.publicKey);
      await store.forget('everything');
      expect((await store.sign('text')).publicKey).not.toBe(one.publicKey);
      await store.close();
      await expect(store.sign('text')).rejects.toMatchObject({ code: 'disposed' });
    });

    it('tags differ in every store', async () => {
      const [one, other] = [await openStore(), await openStore()];
      expect(await one.createTag('a')).not.toBe(await other.createTag('a'));
      await one.close();
      await other.close();
    });

    it('removes one record', async () => {
      const store = await openStore();
      await store.put('reports', record('a'));
      await store.remove('reports', 'a');
      await store.remove('reports', 'never there');
      expect(await store.list('reports')).toEqual([]);
      await store.close();
    });

    it('rejects after close()', async () => {
      const store = await openStore();
      await store.close();
      await expect(store.put('usage', record('a'))).rejects.toMatchObject({ code: 'disposed' });
      await expect(store.get('usage', 'a')).rejects.toMatchObject({ code: 'disposed' });
    });
  });
};

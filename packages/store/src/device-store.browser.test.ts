import type { Store, StoreStatus } from '@nightlight/core';
import { storeContract } from '@nightlight/core/contracts/store';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { STEPS } from './database/schema.ts';
import { openStore } from './index.ts';

let count = 0;
const fresh = (): string => `test-${Date.now()}-${count++}`;
const at = Date.UTC(2026, 5, 15);

storeContract('the store on the device', (now) => openStore({ name: fresh(), now }));

/** Every value in the database as text, bytes too. */
const raw = async (name: string): Promise<string> => {
  const database = await openDB(name);
  const parts: string[] = [];
  const tell = (value: unknown): void => {
    if (value instanceof ArrayBuffer) parts.push(new TextDecoder('latin1').decode(value));
    else if (ArrayBuffer.isView(value)) tell(value.buffer);
    else if (value instanceof CryptoKey) parts.push(`key ${value.extractable}`);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        parts.push(key);
        tell(inner);
      }
    } else parts.push(String(value));
  };
  for (const one of database.objectStoreNames) {
    for (const value of await database.getAll(one)) tell(value);
    for (const key of await database.getAllKeys(one)) tell(key);
  }
  database.close();
  return parts.join('\n');
};

const secret = {
  id: 'message-of-zebedee',
  at,
  conversation: 'maths group 7b',
  participants: ['zebedee quill'],
  value: { text: 'meet me behind the pavilion' },
};
const WORDS = /zebedee|quill|maths group|pavilion|behind/i;

it('the raw database holds no word, no name and no id', async () => {
  const name = fresh();
  const store = await openStore({ name });
  await store.put('evidence', secret);
  await store.put('conversations', { ...secret, id: secret.conversation });
  const text = await raw(name);
  expect(text).not.toMatch(WORDS);
  expect(text).toContain('evidence');
  expect(text).toContain('key false');
  expect(text).not.toContain('key true');
  await store.close();
});

it('after forgetting, nothing of it is there', async () => {
  const name = fresh();
  const store = await openStore({ name });
  await store.put('evidence', secret);
  await store.put('evidence', { ...secret, id: 'other', conversation: 'c2', participants: [] });
  const before = await openDB(name);
  const rows = await before.getAll('records');
  const one = rows.find(({ participants }) => participants.length > 0);
  before.close();
  await store.forget({ participant: 'zebedee quill' });
  expect(await raw(name)).not.toContain(one.key);
  await store.forget('everything');
  expect(await raw(name)).not.toContain('evidence');
  await store.close();
});

it('is there after the page has been closed and opened', async () => {
  const name = fresh();
  const first = await openStore({ name });
  await first.put('evidence', secret);
  await first.close();
  const second = await openStore({ name });
  expect(await second.get('evidence', secret.id)).toEqual(secret);
  expect(second.status).toMatchObject({ where: 'device', evicted: false, damaged: 0 });
  await second.close();
});

it('what is past its days is gone when the app is opened again', async () => {
  const name = fresh();
  const day = 86_400_000;
  const store = await openStore({ name, now: () => at });
  await store.put('decisions', { ...secret, id: 'old' });
  await store.put('evidence', secret);
  await store.close();
  const later = await openStore({ name, now: () => at + 31 * day, retention: { evidence: 7 } });
  expect(await later.list('decisions')).toEqual([]);
  expect(await later.list('evidence')).toEqual([]);
  expect(await raw(name)).not.toMatch(/evidence|decisions/);
  await later.close();
});

it('a record that somebody changed or moved counts as damaged, never as true', async () => {
  const name = fresh();
  const told: StoreStatus[] = [];
  const store = await openStore({ name, onStatus: (status) => told.push(status) });
  await store.put('evidence', secret);
  await store.put('evidence', { ...secret, id: 'second', value: 'another' });
  const database = await openDB(name);
  const [first, second] = await database.getAll('records');
  await database.put('records', { ...first, sealed: second.sealed });
  await database.put('records', { ...second, day: second.day + 1000 });
  database.close();
  expect(await store.get('evidence', secret.id)).toBeUndefined();
  expect(await store.list('evidence')).toEqual([]);
  expect(store.status.damaged).toBeGreaterThanOrEqual(2);
  expect(told.at(-1)?.damaged).toBe(store.status.damaged);
  // It can be written again.
  await store.put('evidence', secret);
  expect(await store.get('evidence', secret.id)).toEqual(secret);
  await store.close();
});

it('every past version is upgraded with what it holds', async () => {
  for (let version = 1; version <= STEPS.length; version++) {
    const name = fresh();
    const old = await openStore({ name, steps: STEPS.slice(0, version) });
    await old.put('evidence', secret);
    await old.close();
    // The version after ours, as the next one will be.
    const next = [
      ...STEPS,
      ((_, transaction) => {
        transaction.objectStore('records').createIndex('by-key' as never, 'key');
      }) satisfies (typeof STEPS)[number],
    ];
    const store = await openStore({ name, steps: next });
    expect(store.status.where).toBe('device');
    expect(await store.get('evidence', secret.id)).toEqual(secret);
    await store.close();
    const database = await openDB(name);
    expect(database.version).toBe(STEPS.length + 1);
    expect([...database.transaction('records').store.indexNames]).toContain('by-key');
    database.close();
  }
});

it('a tab with an older version makes way, and says that a newer one runs', async () => {
  const name = fresh();
  const old = await openStore({ name });
  await old.put('evidence', secret);
  const next = await openStore({ name, steps: [...STEPS, () => {}] });
  expect(next.status.where).toBe('device');
  expect(await next.get('evidence', secret.id)).toEqual(secret);
  await expect(old.put('evidence', secret)).rejects.toMatchObject({ code: 'storage' });
  const again = await openStore({ name });
  expect(again.status).toMatchObject({ where: 'memory', because: 'newer-version' });
  await Promise.all([old.close(), next.close(), again.close()]);
});

it('a database that is held open by an old tab is given up after a while, and that is told', async () => {
  const name = fresh();
  const held = await openDB(name, 1); // without a listener for versionchange
  const store = await openStore({ name, steps: [...STEPS, () => {}] });
  expect(store.status).toMatchObject({ where: 'memory', because: 'blocked' });
  await store.put('evidence', secret);
  expect(await store.get('evidence', secret.id)).toEqual(secret);
  held.close();
  await store.close();
});

it('what another tab forgets is forgotten here too, and both write on', async () => {
  const name = fresh();
  const [here, there] = await Promise.all([openStore({ name }), openStore({ name })]);
  await here.put('evidence', secret);
  await there.forget('everything');
  expect(await here.get('evidence', secret.id)).toBeUndefined();
  await here.put('evidence', secret);
  expect(await there.get('evidence', secret.id)).toEqual(secret);
  expect(here.status.damaged + there.status.damaged).toBe(0);
  await Promise.all([here.close(), there.close()]);
});

it('what the browser cleared is told once', async () => {
  const name = fresh();
  const store = await openStore({ name });
  await store.put('evidence', secret);
  await store.close();
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
  const told: StoreStatus[] = [];
  const after = await openStore({ name, onStatus: (status) => told.push(status) });
  expect(after.status.evicted).toBe(true);
  expect(told).toHaveLength(1);
  await after.close();
  const later = await openStore({ name });
  expect(later.status.evicted).toBe(false);
  await later.close();
});

it('updates from two connections at once each count right', async () => {
  const name = fresh();
  const stores = await Promise.all([openStore({ name }), openStore({ name })]);
  const bump = async (store: Store): Promise<void> => {
    for (let i = 0; i < 100; i++) {
      await store.update<number>('usage', 'n', (old) => ({
        id: 'n',
        at,
        value: (old?.value ?? 0) + 1,
      }));
    }
  };
  await Promise.all(stores.map(bump));
  expect((await stores[0].get('usage', 'n'))?.value).toBe(200);
  await Promise.all(stores.map((store) => store.close()));
});

it('forgetting in a tab that fell back to memory does not pass over what lies on the device', async () => {
  const name = fresh();
  const first = await openStore({ name });
  await first.put('evidence', secret);
  const held = await openDB(name, 1); // an old tab that doesn't make way
  await first.close();
  const next = [...STEPS, () => {}];
  const store = await openStore({ name, steps: next });
  expect(store.status).toMatchObject({ where: 'memory', because: 'blocked' });
  await expect(store.forget('everything')).rejects.toMatchObject({ code: 'storage' });
  held.close();
  await store.forget('everything');
  const later = await openStore({ name, steps: next });
  expect(await later.list('evidence')).toEqual([]);
  await Promise.all([store.close(), later.close()]);
}, 30_000);

it('a record that is removed while it is written does not come back', async () => {
  const name = fresh();
  const store = await openStore({ name });
  for (let i = 0; i < 20; i++) {
    await store.put('evidence', secret);
    const writing = store.update('evidence', secret.id, (old) => old && { ...old, at: at + i });
    await store.remove('evidence', secret.id);
    await writing;
    expect(await store.get('evidence', secret.id)).toBeUndefined();
  }
  await store.close();
});

it('a frozen tab that was writing doesn’t block the others for long', async () => {
  const name = fresh();
  const store = await openStore({ name });
  let wake = (): void => {};
  const frozen = new Promise<void>((resolve) => {
    wake = resolve;
  });
  void navigator.locks.request(`${name}:gate`, { mode: 'shared' }, () => frozen);
  await store.put('evidence', secret);
  await expect(store.forget('everything')).rejects.toMatchObject({
    code: 'storage',
    message: expect.stringContaining('Another tab'),
  });
  await store.put('evidence', { ...secret, id: 'after' });
  wake();
  await store.forget('everything');
  expect(await store.list('evidence')).toEqual([]);
  await store.close();
}, 30_000);

it('locks are not named after anybody', async () => {
  const name = fresh();
  const store = await openStore({ name });
  let found: Promise<LockManagerSnapshot> | undefined;
  await store.update('evidence', 'zebedee quill', () => {
    found = navigator.locks.query();
    return { ...secret, id: 'zebedee quill' };
  });
  const names = JSON.stringify(await found);
  expect(names).toContain(name);
  expect(names).not.toMatch(WORDS);
  await store.close();
});

it('two tabs that open at the first visit are not told that something was cleared', async () => {
  const name = fresh();
  const stores = await Promise.all([openStore({ name }), openStore({ name })]);
  expect(stores.map(({ status }) => status.evicted)).toEqual([false, false]);
  await Promise.all(stores.map((store) => store.close()));
});

it('asks the browser to keep it with the first thing that somebody would miss, not before', async () => {
  const real = navigator.storage.persist.bind(navigator.storage);
  let asked = 0;
  navigator.storage.persist = () => {
    asked++;
    return real();
  };
  const store = await openStore({ name: fresh() });
  await store.put('usage', { ...secret, id: 'u' });
  expect(asked).toBe(0);
  await store.put('evidence', secret);
  await store.put('settings', secret);
  expect(asked).toBe(1);
  navigator.storage.persist = real;
  await store.close();
});

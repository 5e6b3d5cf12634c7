import type { Store, StoreStatus } from '@nightlight/core';
import { storeContract } from '@nightlight/core/contracts/store';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { MIGRATIONS } from './database/schema.ts';
import { openStore } from './index.ts';

let count = 0;
const createName = (): string => `test-${Date.now()}-${count++}`;
const at = Date.UTC(2026, 5, 15);

storeContract('the store on the device', (now) => openStore({ name: createName(), now }));

/** Reads every value in the database as text, including bytes. */
const readRaw = async (name: string): Promise<string> => {
  const database = await openDB(name);
  const parts: string[] = [];
  const addParts = (value: unknown): void => {
    if (value instanceof ArrayBuffer) parts.push(new TextDecoder('latin1').decode(value));
    else if (ArrayBuffer.isView(value)) addParts(value.buffer);
    else if (value instanceof CryptoKey) parts.push(`key ${value.extractable}`);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        parts.push(key);
        addParts(inner);
      }
    } else parts.push(String(value));
  };
  for (const one of database.objectStoreNames) {
    for (const value of await database.getAll(one)) addParts(value);
    for (const key of await database.getAllKeys(one)) addParts(key);
  }
  database.close();
  return parts.join('\n');
};

const secretRecord = {
  id: 'message-of-zebedee',
  at,
  conversation: 'maths group 7b',
  participants: ['zebedee quill'],
  value: { text: 'meet me behind the pavilion' },
};
const SECRETS = /zebedee|quill|maths group|pavilion|behind/i;

it('the raw database contains no message text, name or id', async () => {
  const name = createName();
  const store = await openStore({ name });
  await store.put('evidence', secretRecord);
  await store.put('conversations', { ...secretRecord, id: secretRecord.conversation });
  const text = await readRaw(name);
  expect(text).not.toMatch(SECRETS);
  expect(text).toContain('evidence');
  expect(text).toContain('key false');
  expect(text).not.toContain('key true');
  await store.close();
});

it('forget() leaves nothing in the raw database', async () => {
  const name = createName();
  const store = await openStore({ name });
  await store.put('evidence', secretRecord);
  await store.put('evidence', {
    ...secretRecord,
    id: 'other',
    conversation: 'c2',
    participants: [],
  });
  const before = await openDB(name);
  const rows = await before.getAll('records');
  const one = rows.find(({ participants }) => participants.length > 0);
  before.close();
  await store.forget({ participant: 'zebedee quill' });
  expect(await readRaw(name)).not.toContain(one.key);
  await store.forget('everything');
  expect(await readRaw(name)).not.toContain('evidence');
  await store.close();
});

it('a record is still there after the page was closed and opened again', async () => {
  const name = createName();
  const first = await openStore({ name });
  await first.put('evidence', secretRecord);
  await first.close();
  const second = await openStore({ name });
  expect(await second.get('evidence', secretRecord.id)).toEqual(secretRecord);
  expect(second.status).toMatchObject({ where: 'device', evicted: false, damaged: 0 });
  await second.close();
});

it('tags are the same after the page was closed and opened again', async () => {
  const name = createName();
  const store = await openStore({ name });
  const tag = await store.createTag('a');
  await store.close();
  const again = await openStore({ name });
  expect(await again.createTag('a')).toBe(tag);
  await again.close();
});

it('expired records are deleted when the app is opened again', async () => {
  const name = createName();
  const day = 86_400_000;
  const store = await openStore({ name, now: () => at });
  await store.put('decisions', { ...secretRecord, id: 'old' });
  await store.put('evidence', secretRecord);
  await store.close();
  const later = await openStore({ name, now: () => at + 31 * day, retention: { evidence: 7 } });
  expect(await later.list('decisions')).toEqual([]);
  expect(await later.list('evidence')).toEqual([]);
  expect(await readRaw(name)).not.toMatch(/evidence|decisions/);
  await later.close();
});

it('a record that was changed or moved counts as damaged and is not returned', async () => {
  const name = createName();
  const reported: StoreStatus[] = [];
  const store = await openStore({ name, onStatus: (status) => reported.push(status) });
  await store.put('evidence', secretRecord);
  await store.put('evidence', { ...secretRecord, id: 'second', value: 'another' });
  const database = await openDB(name);
  const [first, second] = await database.getAll('records');
  await database.put('records', { ...first, sealed: second.sealed });
  await database.put('records', { ...second, day: second.day + 1000 });
  database.close();
  expect(await store.get('evidence', secretRecord.id)).toBeUndefined();
  expect(await store.list('evidence')).toEqual([]);
  expect(store.status.damaged).toBeGreaterThanOrEqual(2);
  expect(reported.at(-1)?.damaged).toBe(store.status.damaged);
  // It can be written again.
  await store.put('evidence', secretRecord);
  expect(await store.get('evidence', secretRecord.id)).toEqual(secretRecord);
  await store.close();
});

it('a database of every past version is migrated with its records', async () => {
  for (let version = 1; version <= MIGRATIONS.length; version++) {
    const name = createName();
    const old = await openStore({ name, migrations: MIGRATIONS.slice(0, version) });
    await old.put('evidence', secretRecord);
    await old.close();
    // One more migration, as in the next version.
    const next = [
      ...MIGRATIONS,
      ((_, transaction) => {
        transaction.objectStore('records').createIndex('by-key' as never, 'key');
      }) satisfies (typeof MIGRATIONS)[number],
    ];
    const store = await openStore({ name, migrations: next });
    expect(store.status.where).toBe('device');
    expect(await store.get('evidence', secretRecord.id)).toEqual(secretRecord);
    await store.close();
    const database = await openDB(name);
    expect(database.version).toBe(MIGRATIONS.length + 1);
    expect([...database.transaction('records').store.indexNames]).toContain('by-key');
    database.close();
  }
});

it('a tab with an older version closes its database and reports that a newer one runs', async () => {
  const name = createName();
  const old = await openStore({ name });
  await old.put('evidence', secretRecord);
  const next = await openStore({ name, migrations: [...MIGRATIONS, () => {}] });
  expect(next.status.where).toBe('device');
  expect(await next.get('evidence', secretRecord.id)).toEqual(secretRecord);
  await expect(old.put('evidence', secretRecord)).rejects.toMatchObject({ code: 'storage' });
  const again = await openStore({ name });
  expect(again.status).toMatchObject({ where: 'memory', because: 'newer-version' });
  await Promise.all([old.close(), next.close(), again.close()]);
});

it('a database that an old tab blocks times out, and the status reports it', async () => {
  const name = createName();
  const blocker = await openDB(name, 1); // without a listener for versionchange
  const store = await openStore({ name, migrations: [...MIGRATIONS, () => {}] });
  expect(store.status).toMatchObject({ where: 'memory', because: 'blocked' });
  await store.put('evidence', secretRecord);
  expect(await store.get('evidence', secretRecord.id)).toEqual(secretRecord);
  blocker.close();
  await store.close();
});

it('forget() in another tab also applies here, and both can write afterwards', async () => {
  const name = createName();
  const [here, there] = await Promise.all([openStore({ name }), openStore({ name })]);
  await here.put('evidence', secretRecord);
  await there.forget('everything');
  expect(await here.get('evidence', secretRecord.id)).toBeUndefined();
  await here.put('evidence', secretRecord);
  expect(await there.get('evidence', secretRecord.id)).toEqual(secretRecord);
  expect(here.status.damaged + there.status.damaged).toBe(0);
  await Promise.all([here.close(), there.close()]);
});

it('reports once that the browser cleared the data', async () => {
  const name = createName();
  const store = await openStore({ name });
  await store.put('evidence', secretRecord);
  await store.close();
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
  const reported: StoreStatus[] = [];
  const after = await openStore({ name, onStatus: (status) => reported.push(status) });
  expect(after.status.evicted).toBe(true);
  expect(reported).toHaveLength(1);
  await after.close();
  const later = await openStore({ name });
  expect(later.status.evicted).toBe(false);
  await later.close();
});

it('no update is lost when two connections update at the same time', async () => {
  const name = createName();
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

it('forget() in a tab that fell back to memory also deletes records on the device', async () => {
  const name = createName();
  const first = await openStore({ name });
  await first.put('evidence', secretRecord);
  const blocker = await openDB(name, 1); // an old tab that doesn't close its database
  await first.close();
  const next = [...MIGRATIONS, () => {}];
  const store = await openStore({ name, migrations: next });
  expect(store.status).toMatchObject({ where: 'memory', because: 'blocked' });
  await expect(store.forget('everything')).rejects.toMatchObject({ code: 'storage' });
  blocker.close();
  await store.forget('everything');
  const later = await openStore({ name, migrations: next });
  expect(await later.list('evidence')).toEqual([]);
  await Promise.all([store.close(), later.close()]);
}, 30_000);

it('a record that is removed during a write stays removed', async () => {
  const name = createName();
  const store = await openStore({ name });
  for (let i = 0; i < 20; i++) {
    await store.put('evidence', secretRecord);
    const writing = store.update(
      'evidence',
      secretRecord.id,
      (old) => old && { ...old, at: at + i },
    );
    await store.remove('evidence', secretRecord.id);
    await writing;
    expect(await store.get('evidence', secretRecord.id)).toBeUndefined();
  }
  await store.close();
});

it('a frozen tab that was writing doesn’t block the others for long', async () => {
  const name = createName();
  const store = await openStore({ name });
  let wake = (): void => {};
  const frozen = new Promise<void>((resolve) => {
    wake = resolve;
  });
  void navigator.locks.request(`${name}:gate`, { mode: 'shared' }, () => frozen);
  await store.put('evidence', secretRecord);
  await expect(store.forget('everything')).rejects.toMatchObject({
    code: 'storage',
    message: expect.stringContaining('Another tab'),
  });
  await store.put('evidence', { ...secretRecord, id: 'after' });
  wake();
  await store.forget('everything');
  expect(await store.list('evidence')).toEqual([]);
  await store.close();
}, 30_000);

it('the names of locks do not contain the names of people', async () => {
  const name = createName();
  const store = await openStore({ name });
  let found: Promise<LockManagerSnapshot> | undefined;
  await store.update('evidence', 'zebedee quill', () => {
    found = navigator.locks.query();
    return { ...secretRecord, id: 'zebedee quill' };
  });
  const names = JSON.stringify(await found);
  expect(names).toContain(name);
  expect(names).not.toMatch(SECRETS);
  await store.close();
});

it('two tabs that open at the first visit do not report cleared data', async () => {
  const name = createName();
  const stores = await Promise.all([openStore({ name }), openStore({ name })]);
  expect(stores.map(({ status }) => status.evicted)).toEqual([false, false]);
  await Promise.all(stores.map((store) => store.close()));
});

it('asks the browser for persistent storage before the first record that should not get lost', async () => {
  const real = navigator.storage.persist.bind(navigator.storage);
  let asked = 0;
  navigator.storage.persist = () => {
    asked++;
    return real();
  };
  const store = await openStore({ name: createName() });
  await store.put('usage', { ...secretRecord, id: 'u' });
  expect(asked).toBe(0);
  await store.put('evidence', secretRecord);
  await store.put('settings', secretRecord);
  expect(asked).toBe(1);
  navigator.storage.persist = real;
  await store.close();
});

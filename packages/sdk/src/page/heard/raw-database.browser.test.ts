import { openStore } from '@nightlight/store';
import { expect, it } from 'vitest';
import { TEXTS } from '../../evidence/evidence.fixture.ts';
import { verifyEvidence } from '../../evidence/verify-evidence.ts';
import { createHeard, createReport } from '../../heard.ts';

const toPromise = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Reads every key and value in the database as text, including bytes. */
const readRaw = async (name: string): Promise<string> => {
  const database = await toPromise(indexedDB.open(name));
  const parts: string[] = [];
  const addParts = (value: unknown): void => {
    if (value instanceof ArrayBuffer) parts.push(new TextDecoder('latin1').decode(value));
    else if (ArrayBuffer.isView(value)) addParts(value.buffer);
    else if (value instanceof CryptoKey) parts.push(`key ${value.type} ${value.extractable}`);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        parts.push(key);
        addParts(inner);
      }
    } else parts.push(String(value));
  };
  for (const one of database.objectStoreNames) {
    const records = database.transaction(one).objectStore(one);
    for (const value of await toPromise(records.getAll())) addParts(value);
    for (const key of await toPromise(records.getAllKeys())) addParts(key);
  }
  database.close();
  return parts.join('\n');
};

it('the raw database has no word, name or way of the trusted person, a report or evidence', async () => {
  const name = `heard-${Date.now()}`;
  const store = await openStore({ name });
  const heard = createHeard({ store });
  const person = { name: 'Zaraphine', way: 'sms', to: '+44 7700 900123', words: 'pavilion' };
  await heard.trusted.set({ ...person, way: 'sms' });
  await heard.reports.send(createReport({ conversation: 'quill', account: 'behind the shed' }));
  await heard.evidence.save({ note: 'the shed', people: [{ id: 'quill' }], messages: [] });
  const page = await heard.evidence.export(TEXTS);
  expect((await verifyEvidence(page, await heard.evidence.anchor())).faults).toEqual([]);
  const raw = await readRaw(name);
  expect(raw).not.toMatch(/zaraphine|7700|900123|pavilion|trusted|quill|shed|behind/i);
  expect(raw).toContain('key private false');
  expect(raw).not.toContain('true');
  await heard.lock.set('seven moons');
  heard.lock.close();
  // What is written behind the closed lock.
  await heard.trusted.set({ ...person, way: 'sms' }, { behindLock: true });
  await heard.evidence.save({ note: 'the shed again', people: [{ id: 'quill' }], messages: [] });
  const locked = await readRaw(name);
  expect(locked).not.toMatch(/lock|seven|scrypt|wrapped|true/i);
  expect(locked).not.toMatch(/zaraphine|7700|900123|pavilion|trusted|quill|shed|again/i);
  // The key of the database is on the device. It opens nothing that the lock has sealed.
  const kinds = ['settings', 'evidence'] as const;
  const opened = JSON.stringify(await Promise.all(kinds.map((kind) => store.list(kind))));
  expect(opened).not.toMatch(/zaraphine|7700|900123|pavilion|quill|shed/i);
  heard.dispose();
  await store.close();
});

it('two tabs that save at once make one chain, and a lock set in one holds in the other', async () => {
  const name = `heard-tabs-${Date.now()}`;
  const stores = [await openStore({ name }), await openStore({ name })] as const;
  const [one, other] = [createHeard({ store: stores[0] }), createHeard({ store: stores[1] })];
  const item = (note: string) => ({ note, people: [], messages: [] });
  await Promise.all([one, other, one, other].map(({ evidence }, i) => evidence.save(item(`${i}`))));
  expect((await verifyEvidence(await one.evidence.export(TEXTS))).entries).toBe(4);
  const [, saved] = await Promise.all([
    one.lock.set('seven moons'),
    other.evidence.save(item('5')),
  ]);
  expect(saved).toBe(5);
  expect(await other.lock.state()).toBe('locked');
  expect(await other.evidence.list()).toEqual([]);
  expect(await other.lock.open('seven moons')).toBe(true);
  expect(await other.evidence.list()).toHaveLength(5);
  for (const heard of [one, other]) heard.dispose();
  for (const store of stores) await store.close();
});

import { openStore } from '@nightlight/store';
import { afterEach, expect, it, vi } from 'vitest';
import type { Guardian } from './guardian.ts';
import { openPage, type Page } from './limits.fixture.ts';

/** Quiet hours that began two hours ago, whenever the test runs. */
const quietNow = () => {
  const hour = new Date().getHours();
  const clock = (hours: number): string => `${String((hours + 24) % 24).padStart(2, '0')}:00`;
  return { from: clock(hour - 2), to: clock(hour + 3) };
};

let pages: Page[] = [];
const name = (): string => `limits-${crypto.randomUUID()}`;
const openTab = async (database: string, band: Parameters<typeof openPage>[1] = '10-12') => {
  const store = await openStore({ name: database });
  expect(store.status.where).toBe('device');
  const page = await openPage(store, band, {
    signIn: async () => true,
    nameOf: () => 'Zebedee',
  });
  pages.push(page);
  return page;
};
const guardianOf = async ({ limits }: Page): Promise<Guardian> =>
  (await limits.guardian()) as Guardian;
afterEach(async () => {
  for (const { nightlight } of pages) await nightlight.dispose();
  pages = [];
});

it('a setting applies in another tab at once, and its screens are told', async () => {
  const database = name();
  const [one, other] = [await openTab(database), await openTab(database)];
  let changes = 0;
  other.limits.subscribe(({ type }) => {
    if (type === 'changed') changes++;
  });
  await (await guardianOf(one)).set({ words: { block: ['noob'], allow: [] } });
  expect((await other.write('noob')).action).toBe('block');
  await vi.waitUntil(() => changes > 0);
});

it('a conversation that opened for help is open in another tab too', async () => {
  const database = name();
  const [one, other] = [await openTab(database), await openTab(database)];
  await (await guardianOf(one)).set({ quiet: quietNow() });
  expect((await other.write('hello')).action).toBe('block');
  const text = 'help-seeking high';
  await one.write(text);
  const sentAt = Date.now();
  await one.nightlight.observe({ conversation: 'c1', author: 'self', text, id: 'm1', sentAt });
  await vi.waitUntil(async () => !(await other.write('hello')).stops);
});

it('a conversation that opened for help is open after a reload', async () => {
  const database = name();
  const page = await openTab(database);
  await (await guardianOf(page)).set({ quiet: quietNow() });
  const text = 'help-seeking high';
  await page.write(text);
  const sent = { conversation: 'c1', author: 'self', text };
  await page.nightlight.observe({ ...sent, id: 'm1', sentAt: Date.now() });
  await page.nightlight.dispose();
  const reloaded = await openTab(database);
  expect((await reloaded.write('hello')).stops).toBe(false);
  expect((await reloaded.write('hello', { conversation: 'c2' })).stops).toBe(true);
});

it('a conversation that was forgotten in one tab is not open in another, nor after a reload', async () => {
  const database = name();
  const [one, other] = [await openTab(database), await openTab(database)];
  await (await guardianOf(one)).set({ quiet: quietNow() });
  const text = 'help-seeking high';
  await one.write(text);
  const sent = { conversation: 'c1', author: 'self', text };
  await one.nightlight.observe({ ...sent, id: 'm1', sentAt: Date.now() });
  await vi.waitUntil(async () => !(await other.write('hello')).stops);
  await one.nightlight.forget({ conversation: 'c1' });
  await vi.waitUntil(async () => (await other.write('hello')).stops);
  // Writes down what is open in that tab.
  await (await guardianOf(other)).set({ stricter: true });
  const reloaded = await openTab(database);
  expect((await reloaded.write('hello')).stops).toBe(true);
});

it('forgetting everything in one tab closes the guardian’s access in another', async () => {
  const database = name();
  const [one, other] = [await openTab(database), await openTab(database)];
  const guardian = await guardianOf(other);
  await one.nightlight.forget('everything');
  await vi.waitUntil(() =>
    guardian.set({}).then(
      () => false,
      ({ code }) => code === 'disposed',
    ),
  );
  expect((await other.limits.get()).settings).toEqual([]);
});

it('a message that waited in another tab is shown as soon as its conversation opens', async () => {
  const database = name();
  const [one, other] = [await openTab(database), await openTab(database)];
  await (await guardianOf(one)).set({ quiet: quietNow() });
  expect((await other.read('hello')).stops).toBe(true);
  const answers: boolean[] = [];
  other.nightlight.onLimitsChange(() => {
    void other.read('hello').then(({ stops }) => answers.push(stops));
  });
  const text = 'help-seeking high';
  await one.write(text);
  const sent = { conversation: 'c1', author: 'self', text, id: 'm1', sentAt: Date.now() };
  await one.nightlight.observe(sent);
  await vi.waitUntil(() => answers.length > 0);
  expect(answers.at(-1)).toBe(false);
});

it('wrong tries in tabs with a store on the device count together, and both wait', async () => {
  const database = name();
  const openPinTab = async (): Promise<Page> => {
    const page = await openPage(await openStore({ name: database }), '10-12');
    pages.push(page);
    return page;
  };
  const [one, other] = [await openPinTab(), await openPinTab()];
  await one.limits.createPin('482913');
  for (const tab of [one, other, one, other, one]) {
    expect(await tab.limits.guardian('000001')).toBeUndefined();
  }
  for (const tab of [one, other, await openPinTab()]) {
    await expect(tab.limits.guardian('482913')).rejects.toMatchObject({ code: 'locked' });
    const { pinWait } = await tab.limits.get();
    expect(pinWait).toBeGreaterThan(30_000);
    expect(pinWait).toBeLessThanOrEqual(60_000);
  }
});

it('people with stores of their own have limits of their own', async () => {
  const [child, older] = [await openTab(name()), await openTab(name(), '16-17')];
  await (await guardianOf(child)).set({ stricter: true });
  expect((await older.limits.get()).settings).toEqual([]);
  expect((await child.limits.get()).settings).toHaveLength(1);
});

it('recovery in one tab closes the guardian’s access in another', async () => {
  const database = name();
  const [one, other] = [await openTab(database), await openTab(database)];
  const guardian = await guardianOf(other);
  await one.limits.recover();
  await vi.waitUntil(() =>
    guardian.set({ stricter: true }).then(
      () => false,
      ({ code }) => code === 'disposed',
    ),
  );
});

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Everything in a database, with bytes as text. */
const readRaw = async (database: string): Promise<string> => {
  const opened = await done(indexedDB.open(database));
  const rows: unknown[] = [];
  for (const store of opened.objectStoreNames) {
    rows.push(...(await done(opened.transaction(store).objectStore(store).getAll())));
  }
  opened.close();
  return JSON.stringify(rows, (_, value) =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value)
      ? new TextDecoder('latin1').decode(value as ArrayBuffer)
      : value,
  );
};

it('no PIN, word or name is in the raw database', async () => {
  const database = name();
  const page = await openTab(database);
  await page.limits.createPin('482913');
  await (await guardianOf(page)).set({
    words: { block: ['xylophone'], allow: [] },
    sites: { block: ['quagmire.example'], allow: [] },
    contacts: [{ name: 'Quentin', effect: 'block' }],
    ...{ askFirst: true, counts: true },
  });
  await page.limits.ask('participant-7');
  await page.limits.accept({ name: 'counts', by: 'guardian', value: true });
  const text = 'help-seeking high';
  const sent = { conversation: 'quill-room', author: 'self', text };
  await page.write(text, { conversation: 'quill-room' });
  await page.nightlight.observe({ ...sent, id: 'm1', sentAt: Date.now() });
  const raw = await readRaw(database);
  expect(raw.length).toBeGreaterThan(500);
  const typed = ['482913', 'xylophone', 'quagmire', 'Quentin'];
  for (const secret of [...typed, 'Zebedee', 'participant-7', 'quill-room', 'limits-open']) {
    expect(raw).not.toContain(secret);
  }
  await page.nightlight.forget('everything');
  expect(await page.limits.get()).toMatchObject({ settings: [], asks: [], hasPin: false });
});

import type { Decision, Store } from '@nightlight/core';
import { openStore } from '@nightlight/store';
import { createFetchSink } from '@nightlight/testing/fetch-sink';
import { type ReportServer, startReportServer } from '@nightlight/testing/report-server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TEXTS } from '../../evidence/evidence.fixture.ts';
import { createHeard, createReport, type Heard, type TrustedPerson } from '../../heard.ts';
import { openPage } from '../../limits/limits.fixture.ts';
import { createHistory } from '../history.ts';

const CODE = 'seven 7 moons';
/** The same receiver, out of reach. */
const AWAY = createFetchSink('http://127.0.0.1:9/');
const SECRET = /rexington|zaraphine|blackmail|grooming|explicit/i;

let store: Store;
let server: ReportServer;
let heard: Heard;
beforeEach(async () => {
  store = await openStore({ onDevice: false });
  server = await startReportServer();
  heard = createHeard({ store, sink: createFetchSink(server.url) });
});
afterEach(async () => {
  heard.dispose();
  await store.close();
  await server.close();
});

const AUNT: TrustedPerson = {
  ...{ name: 'Zaraphine', way: 'sms', to: '+44 7700 900123', words: 'Can I call you?' },
};
const report = () =>
  createReport({
    conversation: 'c42',
    account: 'blackmail',
    people: [{ id: 'rexington', name: 'Rexington' }],
  });
const item = { note: 'blackmail', people: [{ id: 'rexington' }], messages: [] };

/** The ids reveal nothing. */
const IDS = { bullying: 'd1', grooming: 'd2', explicit: 'd3' };
const decision = (harm: 'bullying' | 'grooming' | 'explicit', id = IDS[harm]): Decision => ({
  ...({
    id,
    ...{ conversation: 'c42', author: 'rexington', action: 'pause', direction: 'incoming' },
    ...{ harms: [harm], reasons: [`${harm}:medium`], rule: `${harm}.incoming`, policyVersion: '1' },
    nudge: { harm, direction: 'incoming', group: '13-and-over', locale: 'en', choices: ['show'] },
    assessment: { harms: { [harm]: { severity: 'medium' } } },
  } as unknown as Decision),
});

/** Everything that a person with the unlocked device, or the app, can read from the store. */
const readAll = async (): Promise<string> => {
  const kinds = ['settings', 'decisions', 'evidence', 'reports'] as const;
  return JSON.stringify(await Promise.all(kinds.map((kind) => store.list(kind))));
};

const fill = async (): Promise<void> => {
  await heard.reports.send(report());
  await heard.reports.refresh();
  await heard.evidence.save(item);
  await heard.trusted.set(AUNT, { behindLock: true });
  const history = createHistory(store, Date.now);
  for (const harm of ['bullying', 'grooming', 'explicit'] as const) {
    await history.record(decision(harm), 'show');
  }
  const pictures = [{ index: 0, action: 'blur', hash: 'ab'.repeat(32) }] as const;
  await history.disagree({ ...decision('explicit'), pictures });
  await store.put('disagreements', { id: 't', at: 1, conversation: 'c42', value: {} });
};
/** What the young person sees. */
const see = async () => ({
  reports: (await heard.reports.list()).length,
  evidence: (await heard.evidence.list()).length,
  log: (await heard.log.list()).map(({ about }) => about).sort(),
  trusted: (await heard.trusted.get())?.name,
  lifted: (await heard.lifted()).map(({ about }) => about),
});
const ALL = {
  ...{ reports: 1, evidence: 1, log: ['bullying', 'explicit', 'grooming'], trusted: 'Zaraphine' },
  lifted: ['pictures', 'text'],
};
const NOTHING = {
  reports: 0,
  evidence: 0,
  log: ['bullying'],
  trusted: undefined,
  lifted: ['text'],
};

it('closed, nothing behind it can be read, by the app either; the code opens it', async () => {
  await fill();
  expect(SECRET.test(await readAll())).toBe(true);
  await heard.lock.set(CODE);
  expect(await see()).toEqual(ALL);
  heard.lock.close();
  expect(await see()).toEqual(NOTHING);
  // The bullying is not behind the lock.
  await store.remove('decisions', IDS.bullying);
  expect(SECRET.test(await readAll())).toBe(false);
  expect(await heard.lock.open('seven 7 moon')).toBe(false);
  expect(await see()).toEqual({ ...NOTHING, log: [] });
  expect(await heard.lock.open(CODE)).toBe(true);
  expect(await see()).toEqual({ ...ALL, log: ['explicit', 'grooming'] });
});

it('neither a guardian nor a recovery by the app opens it', async () => {
  await fill();
  await heard.lock.set(CODE);
  heard.lock.close();
  const { limits } = await openPage(store, '10-12', { signIn: async () => true });
  const guardian = await limits.guardian();
  await guardian?.set({ stricter: true, counts: true });
  await limits.recover();
  expect(await heard.lock.state()).toBe('locked');
  expect(await see()).toEqual(NOTHING);
  await store.remove('decisions', IDS.bullying);
  expect(SECRET.test(await readAll())).toBe(false);
  expect(await heard.lock.open(CODE)).toBe(true);
  expect(await see()).toEqual({ ...ALL, log: ['explicit', 'grooming'] });
});

it('can be written while it is closed', async () => {
  await heard.lock.set(CODE);
  heard.lock.close();
  await fill();
  expect(await see()).toEqual(NOTHING);
  expect(server.reports).toHaveLength(1);
  expect(/blackmail|Zaraphine|grooming|explicit/.test(await readAll())).toBe(false);
  await heard.lock.open(CODE);
  expect(await see()).toEqual(ALL);
});

it('a report that waits is delivered without the code, and not listed', async () => {
  heard.dispose();
  heard = createHeard({ store, sink: AWAY });
  await heard.lock.set(CODE);
  heard.lock.close();
  await heard.reports.send(report());
  expect(await heard.reports.list()).toEqual([]);
  heard.dispose();
  heard = createHeard({ store, sink: createFetchSink(server.url) });
  await vi.waitFor(() => expect(server.reports).toHaveLength(1));
  await heard.reports.refresh();
  expect(SECRET.test(await readAll())).toBe(false);
  expect(await heard.reports.list()).toEqual([]);
  await heard.lock.open(CODE);
  expect((await heard.reports.list())[0]?.state).toBe('delivered');
});

it('erased, everything behind it is gone, and what waits is delivered but never shown', async () => {
  await fill();
  await heard.lock.set(CODE);
  heard.lock.close();
  heard.dispose();
  heard = createHeard({ store, sink: AWAY });
  await heard.reports.send(report());
  await heard.lock.erase();
  expect(await heard.lock.state()).toBe('none');
  expect(await see()).toEqual(NOTHING);
  heard.dispose();
  heard = createHeard({ store, sink: createFetchSink(server.url) });
  await vi.waitFor(() => expect(server.reports).toHaveLength(2));
  await heard.reports.refresh();
  expect(await store.list('reports')).toEqual([]);
});

it('a new code replaces the old one, and the lock can be removed with it', async () => {
  await fill();
  await heard.lock.set(CODE);
  expect(await heard.lock.change('wrong', 'new code')).toBe(false);
  expect(await heard.lock.change(CODE, 'new code')).toBe(true);
  heard.lock.close();
  expect(await heard.lock.open(CODE)).toBe(false);
  expect(await heard.lock.remove(CODE)).toBe(false);
  expect(await heard.lock.remove('new code')).toBe(true);
  expect(await heard.lock.state()).toBe('none');
  expect(await see()).toEqual(ALL);
});

it('a second lock, a short code and a missing code are rejected', async () => {
  await expect(heard.lock.set('123')).rejects.toMatchObject({ code: 'invalid-input' });
  await heard.lock.set(CODE);
  await expect(heard.lock.set('another')).rejects.toMatchObject({ code: 'invalid-input' });
  heard.lock.close();
  await expect(heard.evidence.export(TEXTS)).rejects.toMatchObject({ code: 'invalid-input' });
});

it('closes by itself after five minutes, and tells the pages that show it', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  try {
    await heard.lock.set(CODE);
    let changes = 0;
    heard.onChange(() => changes++);
    await vi.advanceTimersByTimeAsync(5 * 60_000 - 1);
    expect([await heard.lock.state(), changes]).toEqual(['open', 0]);
    await vi.advanceTimersByTimeAsync(2000);
    expect([await heard.lock.state(), changes]).toEqual(['locked', 1]);
  } finally {
    vi.useRealTimers();
  }
});

it.each([
  ['slept for an hour', 60 * 60_000],
  ['had its clock set back', -1],
])('an open lock is closed on a device that %s, although no timer ran', async (_, ms) => {
  await fill();
  await heard.lock.set(CODE);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms - 1000 });
  try {
    expect(await see()).toEqual(NOTHING);
    expect(await heard.lock.state()).toBe('locked');
    expect(await heard.lock.open(CODE)).toBe(true);
    expect(await see()).toEqual(ALL);
  } finally {
    vi.useRealTimers();
  }
});

/** A store whose page is killed after some writes: from then on, nothing is written. */
const killAfter = (writes: number): { readonly store: Store; readonly killed: Promise<void> } => {
  let left = writes;
  let kill: () => void;
  const killed = new Promise<void>((resolve) => {
    kill = resolve;
  });
  const count = <A extends readonly unknown[]>(write: (...args: A) => Promise<void>) => {
    return async (...args: A): Promise<void> => {
      if (left-- > 0) return write(...args);
      kill();
      await new Promise(() => {});
    };
  };
  return { store: { ...store, put: count(store.put), update: count(store.update) }, killed };
};

it.each([1, 2, 3, 4])(
  'a page that is killed after %i writes of setting a lock leaves nothing to read at the next visit',
  async (writes) => {
    await fill();
    await store.remove('decisions', IDS.bullying);
    heard.dispose();
    const page = killAfter(writes);
    const before = createHeard({ store: page.store });
    void before.lock.set(CODE);
    await page.killed;
    before.dispose();
    expect(SECRET.test(await readAll())).toBe(true);
    // Nobody types the code.
    heard = createHeard({ store });
    await vi.waitFor(async () => expect(SECRET.test(await readAll())).toBe(false));
    expect(await heard.lock.open(CODE)).toBe(true);
    expect(await see()).toEqual({ ...ALL, log: ['explicit', 'grooming'] });
  },
);

it('what is recorded while the lock is being set is behind it', async () => {
  // The decision is written after the lock has sealed everything that was there.
  let writeLater = (): void => {};
  const waits = new Promise<void>((resolve) => {
    writeLater = resolve;
  });
  const slow: Store = {
    ...store,
    async update(...args) {
      await waits;
      await store.update(...args);
    },
  };
  const recording = createHistory(slow, Date.now).record(decision('grooming'), 'show');
  await new Promise((resolve) => setTimeout(resolve));
  await heard.lock.set(CODE);
  writeLater();
  await recording;
  expect(SECRET.test(await readAll())).toBe(false);
  expect((await heard.log.list()).map(({ about }) => about)).toEqual(['grooming']);
});

it('while it is closed, nothing behind it can be deleted or replaced', async () => {
  await fill();
  await heard.lock.set(CODE);
  heard.lock.close();
  const number = 1;
  const refused = { code: 'invalid-input' };
  await expect(heard.evidence.remove(number)).rejects.toMatchObject(refused);
  await expect(heard.trusted.remove()).rejects.toMatchObject(refused);
  // The empty form of somebody else.
  await expect(heard.trusted.set({ ...AUNT, name: 'Rex' })).rejects.toMatchObject(refused);
  expect(await heard.trusted.isBehindLock()).toBe(false);
  await heard.lock.open(CODE);
  expect(await see()).toEqual(ALL);
  await heard.evidence.remove(number);
  await heard.trusted.remove();
  expect(await see()).toMatchObject({ evidence: 0, trusted: undefined });
});

it('what was deleted while the lock is being set does not come back', async () => {
  await fill();
  const slow: Store = {
    ...store,
    async list(...args) {
      const records = await store.list<never>(...args);
      await store.forget('everything');
      return records;
    },
  };
  const other = createHeard({ store: slow });
  await other.lock.set(CODE);
  other.dispose();
  for (const kind of ['decisions', 'evidence', 'reports'] as const) {
    expect(await store.list(kind)).toEqual([]);
  }
});

it('another tab that opened an earlier lock does not show what a new lock hides', async () => {
  const other = createHeard({ store });
  await heard.lock.set(CODE);
  await other.lock.open(CODE);
  await heard.lock.erase();
  await heard.lock.set('another code');
  await heard.evidence.save(item);
  expect(await other.lock.state()).toBe('locked');
  expect(await other.evidence.list()).toEqual([]);
  other.dispose();
});

it('a trusted person is at hand without the code, unless the young person hides them', async () => {
  await heard.trusted.set(AUNT);
  await heard.lock.set(CODE);
  heard.lock.close();
  expect(await heard.trusted.get()).toEqual(AUNT);
  expect(await heard.trusted.isBehindLock()).toBe(false);
  await heard.trusted.set(AUNT, { behindLock: true });
  expect(await heard.trusted.get()).toBeUndefined();
});

it('a hidden trusted person whose number is corrected stays hidden', async () => {
  await heard.lock.set(CODE);
  await heard.trusted.set(AUNT, { behindLock: true });
  expect(await heard.trusted.isBehindLock()).toBe(true);
  await heard.trusted.set({ ...AUNT, to: '+44 7700 900124' });
  expect((await heard.trusted.get())?.to).toBe('+44 7700 900124');
  heard.lock.close();
  expect(await heard.trusted.get()).toBeUndefined();
  expect(await readAll()).not.toContain('Zaraphine');
  await heard.lock.open(CODE);
  await heard.trusted.set(AUNT, { behindLock: false });
  heard.lock.close();
  expect((await heard.trusted.get())?.name).toBe('Zaraphine');
});

it('pacing still knows the last nudge that the lock hides', async () => {
  await heard.lock.set(CODE);
  const history = createHistory(store, Date.now);
  await history.record(decision('grooming'), 'show');
  expect(await history.readEarlierNudges('c42')).toMatchObject([
    { about: 'grooming', choice: 'show', severity: 'medium', author: 'rexington' },
  ]);
});

it('the log has what was said, and never support or a report', async () => {
  await fill();
  const history = createHistory(store, Date.now);
  const support = { ...decision('bullying', 'worry'), harms: ['self-harm'] } as Decision;
  await history.record(support, 'help');
  const asking = { ...decision('bullying', 'help'), reasons: ['support:help-seeking'] } as Decision;
  await history.record(asking, 'help');
  const entries = await heard.log.list();
  expect(entries.map(({ id }) => id).sort()).toEqual(['d1', 'd2', 'd3']);
  expect(entries[0]).toMatchObject({
    rule: expect.any(String),
    policyVersion: '1',
    author: 'rexington',
  });
  expect(JSON.stringify(entries)).not.toMatch(/support|self-harm|R-1/);
});

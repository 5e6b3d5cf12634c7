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
};
/** What the young person sees. */
const see = async () => ({
  reports: (await heard.reports.list()).length,
  evidence: (await heard.evidence.list()).length,
  log: (await heard.log.list()).map(({ about }) => about).sort(),
  trusted: (await heard.trusted.get())?.name,
});
const ALL = {
  ...{ reports: 1, evidence: 1, log: ['bullying', 'explicit', 'grooming'], trusted: 'Zaraphine' },
};
const NOTHING = { reports: 0, evidence: 0, log: ['bullying'], trusted: undefined };

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

it('closes by itself after five minutes', async () => {
  await heard.lock.set(CODE);
  heard.lock.close();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const opening = heard.lock.open(CODE);
    await vi.runOnlyPendingTimersAsync();
    while ((await Promise.race([opening, Promise.resolve('not yet')])) === 'not yet') {
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(await heard.lock.state()).toBe('open');
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(await heard.lock.state()).toBe('locked');
  } finally {
    vi.useRealTimers();
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
  await heard.trusted.set(AUNT, { behindLock: true });
  expect(await heard.trusted.get()).toBeUndefined();
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

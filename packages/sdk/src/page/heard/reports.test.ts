import { NightlightError, type Report, type ReportSink, type Store } from '@nightlight/core';
import { reportSinkContract } from '@nightlight/core/contracts/report-sink';
import { openStore } from '@nightlight/store';
import { createFetchSink } from '@nightlight/testing/fetch-sink';
import { type ReportServer, startReportServer } from '@nightlight/testing/report-server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createReport } from '../../heard.ts';
import { createHeard, type Heard } from './heard.ts';

reportSinkContract('a sink over HTTP', async () => {
  const server = await startReportServer();
  return {
    sink: createFetchSink(server.url),
    received: () => server.reports.map(({ id }) => id),
    loseAnswers: server.loseAnswers,
    close: server.close,
  };
});

let server: ReportServer;
let store: Store;
let heard: Heard;
beforeEach(async () => {
  server = await startReportServer();
  store = await openStore({ onDevice: false });
  heard = createHeard({ store, sink: createFetchSink(server.url) });
});
afterEach(async () => {
  heard.dispose();
  await store.close();
  await server.close();
});

const pileOn = (): Report =>
  createReport({
    conversation: 'c1',
    account: 'They all write to me since Monday.',
    people: [{ id: 'mo', name: 'Mo' }],
    messages: [{ id: 'm1', author: 'mo', text: 'nobody wants you here', sentAt: 1 }],
  });

it('a report arrives as it was edited, and its number and status are shown', async () => {
  const report = pileOn();
  await heard.reports.send({ ...report, account: 'Changed.', messages: [] });
  await heard.reports.refresh();
  expect(server.reports).toEqual([{ ...report, account: 'Changed.', messages: [] }]);
  const [sent] = await heard.reports.list();
  expect(sent).toMatchObject({ state: 'delivered', answer: { reference: 'R-1' } });
});

it('the answers to come are read until the report is closed', async () => {
  const report = pileOn();
  await heard.reports.send(report);
  await heard.reports.refresh();
  const messages = [{ at: 2, text: 'Thank you. We have removed the messages.' }];
  server.answer(report.id, { status: 'closed', messages });
  const changed = vi.fn();
  const stop = heard.onChange(changed);
  await heard.reports.refresh();
  expect((await heard.reports.list())[0]?.answer).toMatchObject({ status: 'closed', messages });
  expect(changed).toHaveBeenCalled();
  stop();
});

it('a receiver that stores a report and loses its answer twice has one report', async () => {
  server.loseAnswers(2);
  await heard.reports.send(pileOn());
  for (let attempt = 0; attempt < 3; attempt++) await heard.reports.refresh();
  expect(server.attempts()).toBe(3);
  expect(server.reports).toHaveLength(1);
  expect((await heard.reports.list())[0]?.state).toBe('delivered');
});

it('a double click on Send makes one report', async () => {
  const report = pileOn();
  await Promise.all([heard.reports.send(report), heard.reports.send(report)]);
  await heard.reports.refresh();
  expect(server.reports).toHaveLength(1);
  expect(await heard.reports.list()).toHaveLength(1);
});

it('what waits is delivered by the next visit, although the receiver was out of reach', async () => {
  heard.dispose();
  const away = createHeard({ store, sink: createFetchSink('http://127.0.0.1:9/') });
  await away.reports.send(pileOn());
  await away.reports.refresh();
  expect((await away.reports.list())[0]?.state).toBe('waiting');
  away.dispose();
  heard = createHeard({ store, sink: createFetchSink(server.url) });
  await vi.waitFor(async () => {
    expect((await heard.reports.list())[0]?.state).toBe('delivered');
  });
  expect(server.reports).toHaveLength(1);
});

it('a report that waits is not lost when a clock that was reset is put right', async () => {
  heard.dispose();
  const clock = vi.spyOn(Date, 'now').mockReturnValue(0);
  const away = createHeard({ store, sink: createFetchSink('http://127.0.0.1:9/') });
  await away.reports.send(pileOn());
  await away.reports.refresh();
  away.dispose();
  clock.mockRestore();
  await store.expire();
  heard = createHeard({ store, sink: createFetchSink(server.url) });
  await heard.reports.refresh();
  expect(server.reports).toHaveLength(1);
  expect((await heard.reports.list())[0]?.state).toBe('delivered');
});

it('a report that arrived while the clock stood at 1970 is still listed when the clock is right', async () => {
  const clock = vi.spyOn(Date, 'now').mockReturnValue(0);
  await heard.reports.send(pileOn());
  await heard.reports.refresh();
  clock.mockRestore();
  await heard.reports.send(pileOn());
  await heard.reports.refresh();
  await store.expire();
  const list = await heard.reports.list();
  expect(list.map(({ state, hasDoubtfulTime }) => [state, hasDoubtfulTime])).toEqual([
    ['delivered', false],
    ['delivered', true],
  ]);
});

it('a report that was made before anybody could receive it goes to nobody without a question', async () => {
  heard.dispose();
  const silent = createHeard({ store });
  expect(silent.reports.receiver).toBeUndefined();
  const report = pileOn();
  await silent.reports.send(report);
  await silent.reports.refresh();
  expect(await silent.reports.list()).toMatchObject([{ state: 'waiting', mustConfirm: false }]);
  await expect(silent.reports.confirm(report.id)).rejects.toMatchObject({ code: 'invalid-input' });
  silent.dispose();
  heard = createHeard({ store, sink: createFetchSink(server.url) });
  await heard.reports.refresh();
  expect(server.attempts()).toBe(0);
  expect(await heard.reports.list()).toMatchObject([{ state: 'waiting', mustConfirm: true }]);
  await heard.reports.confirm(report.id);
  await heard.reports.refresh();
  expect(server.reports).toEqual([report]);
  expect(await heard.reports.list()).toMatchObject([{ state: 'delivered', mustConfirm: false }]);
});

it.each([
  ['family is told after all', { family: 'always' }, true],
  ['somebody else receives it', { id: 'police', name: 'the police' }, true],
  ['the name is only in another language', { id: 'team', name: 'das Team' }, false],
] as const)('what waits when %s', async (_, change, mustConfirm) => {
  heard.dispose();
  const away = createFetchSink('http://127.0.0.1:9/');
  const receiver = { id: 'team', name: 'the team', family: 'never' } as const;
  const first = createHeard({ store, sink: { ...away, receiver } });
  const report = pileOn();
  await first.reports.send(report);
  await first.reports.refresh();
  first.dispose();
  const sink = { ...createFetchSink(server.url), receiver: { ...receiver, ...change } };
  heard = createHeard({ store, sink });
  await heard.reports.refresh();
  expect(server.reports).toHaveLength(mustConfirm ? 0 : 1);
  if (!mustConfirm) return;
  expect(await heard.reports.list()).toMatchObject([{ mustConfirm }]);
  await heard.reports.confirm(report.id);
  await heard.reports.refresh();
  expect(server.reports).toHaveLength(1);
});

it('after the lock was erased, what nobody can agree to any more is not left behind', async () => {
  heard.dispose();
  const silent = createHeard({ store });
  await silent.lock.set('seven moons');
  await silent.reports.send(pileOn());
  await silent.lock.erase();
  silent.dispose();
  expect(await store.list('reports')).toEqual([]);
  const away = createFetchSink('http://127.0.0.1:9/');
  const first = createHeard({ store, sink: away });
  await first.lock.set('seven moons');
  await first.reports.send(pileOn());
  await first.reports.refresh();
  await first.lock.erase();
  first.dispose();
  expect(await store.list('reports')).toHaveLength(1);
  const receiver = { name: 'somebody else', family: 'never' } as const;
  heard = createHeard({ store, sink: { ...createFetchSink(server.url), receiver } });
  await heard.reports.refresh();
  expect([server.attempts(), await store.list('reports')]).toEqual([0, []]);
});

it('says whether what is written stays when the page is closed', () => {
  expect(heard.isKept).toBe(false);
  const onDevice = { ...store, status: { ...store.status, where: 'device' as const } };
  const kept = createHeard({ store: onDevice });
  expect(kept.isKept).toBe(true);
  kept.dispose();
});

it('a refused report stays readable and is not sent again', async () => {
  heard.dispose();
  const send = vi.fn(async () => {
    throw new NightlightError('invalid-input', 'Not accepted.');
  });
  const sink: ReportSink = { ...createFetchSink(server.url), send };
  heard = createHeard({ store, sink });
  await heard.reports.send(pileOn());
  await heard.reports.refresh();
  await heard.reports.refresh();
  expect(send).toHaveBeenCalledTimes(1);
  expect((await heard.reports.list())[0]).toMatchObject({
    state: 'refused',
    report: { account: 'They all write to me since Monday.' },
  });
});

it('a report that fails does not hold back the others', async () => {
  heard.dispose();
  const first = { ...pileOn(), madeAt: 1 };
  const sink = createFetchSink(server.url);
  heard = createHeard({
    store,
    sink: {
      ...sink,
      send: (report, options) =>
        report.id === first.id ? Promise.reject(new Error('down')) : sink.send(report, options),
    },
  });
  await heard.reports.send(first);
  await heard.reports.send(pileOn());
  await heard.reports.refresh();
  expect((await heard.reports.list()).map(({ state }) => state)).toEqual(['delivered', 'waiting']);
});

it('it tries again by itself, after longer and longer times', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    heard.dispose();
    const attempts: number[] = [];
    const sink: ReportSink = {
      ...createFetchSink(server.url),
      send: async () => {
        attempts.push(1);
        throw new Error('offline');
      },
    };
    heard = createHeard({ store, sink });
    await heard.reports.send(pileOn());
    await vi.advanceTimersByTimeAsync(4_000);
    expect(attempts).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(attempts).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(attempts).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(attempts).toHaveLength(3);
  } finally {
    vi.useRealTimers();
  }
});

it('a malformed answer breaks no page: the report waits, and is sent again', async () => {
  heard.dispose();
  const sink = createFetchSink(server.url);
  const answers: unknown[] = [
    ...[undefined, null, 'received', {}, { reference: 'R-1', status: 'received' }],
    { reference: '', status: 'received', messages: [] },
    { reference: 'R-1', status: 'lost', messages: [] },
    { reference: 'R-1', status: 'received', messages: [{ at: 1 }] },
  ];
  const send: ReportSink['send'] = async (report, options) =>
    answers.length > 0 ? (answers.shift() as never) : sink.send(report, options);
  heard = createHeard({ store, sink: { ...sink, send } });
  await heard.reports.send(pileOn());
  while (answers.length > 0) {
    expect(await heard.reports.list()).toMatchObject([{ state: 'waiting' }]);
    await heard.reports.refresh();
  }
  await heard.reports.refresh();
  const [sent] = await heard.reports.list();
  expect(sent).toMatchObject({ state: 'delivered', answer: { reference: 'R-1', messages: [] } });
});

it('malformed news changes nothing, and of an answer only the known fields are kept', async () => {
  heard.dispose();
  const sink = createFetchSink(server.url);
  const news: unknown[] = [{}, { reference: 'R-1', status: 'closed', messages: [{}] }];
  const check = async (): Promise<never> => news.shift() as never;
  heard = createHeard({ store, sink: { ...sink, check } });
  await heard.reports.send(pileOn());
  await heard.reports.refresh();
  await heard.reports.refresh();
  expect(await heard.reports.list()).toMatchObject([{ answer: { status: 'received' } }]);
  const message = { at: 1, text: 'We spoke to Mo.', picture: 'data:image/png;base64,AAAA' };
  news.push({ reference: 'R-1', status: 'closed', messages: [message], extra: 1 });
  await heard.reports.refresh();
  expect((await heard.reports.list())[0]?.answer).toEqual({
    ...{ reference: 'R-1', status: 'closed', messages: [{ at: 1, text: 'We spoke to Mo.' }] },
  });
});

it('what was delivered does not wait again because another tab was slower and failed', async () => {
  heard.dispose();
  const sink = createFetchSink(server.url);
  let fail: (() => void) | undefined;
  const slow = createHeard({
    store,
    sink: {
      ...sink,
      send: () =>
        new Promise((_, reject) => {
          fail = () => reject(new Error('the connection is lost'));
        }),
    },
  });
  await slow.reports.send(pileOn());
  await vi.waitFor(() => expect(fail).toBeDefined());
  // In Node there are no Web Locks, so that two outboxes can overlap as two browsers' tabs may.
  heard = createHeard({ store, sink });
  await heard.reports.refresh();
  expect((await heard.reports.list())[0]?.state).toBe('delivered');
  fail?.();
  await slow.reports.refresh();
  expect((await heard.reports.list())[0]?.state).toBe('delivered');
  slow.dispose();
});

it('it tries again by itself after the store could not be read', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    heard.dispose();
    const list = vi.spyOn(store, 'list');
    const away = createHeard({ store, sink: createFetchSink('http://127.0.0.1:9/') });
    await away.reports.send(pileOn());
    away.dispose();
    list.mockRejectedValue(new NightlightError('storage', 'The storage is busy.'));
    heard = createHeard({ store, sink: createFetchSink(server.url) });
    await vi.advanceTimersByTimeAsync(1_000);
    list.mockRestore();
    expect(server.attempts()).toBe(0);
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(server.attempts()).toBe(1));
  } finally {
    vi.useRealTimers();
  }
});

it('a report that was deleted while it was sent does not come back', async () => {
  heard.dispose();
  let answer: (() => void) | undefined;
  const sink = createFetchSink(server.url);
  heard = createHeard({
    store,
    sink: {
      ...sink,
      send: async (report, options) => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return sink.send(report, options);
      },
    },
  });
  const report = pileOn();
  await heard.reports.send(report);
  await vi.waitFor(() => expect(answer).toBeDefined());
  await heard.reports.remove(report.id);
  answer?.();
  await heard.reports.refresh();
  expect(await heard.reports.list()).toEqual([]);
});

it('clearing a chat does not lose a report about it', async () => {
  heard.dispose();
  const silent = createHeard({ store });
  await silent.reports.send(pileOn());
  await store.forget({ conversation: 'c1' });
  await store.forget({ participant: 'mo' });
  expect(await silent.reports.list()).toHaveLength(1);
  silent.dispose();
});

it('takes no picture, whatever the app passes', async () => {
  const picture = 'data:image/png;base64,AAAA';
  const [message] = pileOn().messages;
  const bad = { ...pileOn(), messages: [{ ...message, pictures: [picture] }] };
  await expect(heard.reports.send(bad as never)).rejects.toMatchObject({ code: 'invalid-input' });
  const hash = 'ab'.repeat(32);
  const sneaky = {
    ...{ ...pileOn(), images: [picture] },
    messages: [{ ...message, pictures: [hash], images: [picture] }],
    people: [{ id: 'mo', photo: picture }],
    decision: { rule: 'bullying.incoming', policyVersion: '12', image: picture },
    evidence: { fingerprint: 'f', head: hash, image: picture },
    place: 'group',
  };
  await heard.reports.send(sneaky as never);
  await heard.reports.refresh();
  expect(server.reports[0]).toMatchObject({
    ...{ messages: [{ pictures: [hash] }], evidence: { fingerprint: 'f', head: hash } },
    ...{ decision: { rule: 'bullying.incoming', policyVersion: '12' }, place: 'group' },
  });
  expect(JSON.stringify([server.reports, await store.list('reports')])).not.toContain('data:image');
});

it('rejects what is not a report, and says what is wrong', async () => {
  const long = { ...pileOn(), account: 'x'.repeat(4001) };
  await expect(heard.reports.send(long)).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining('account'),
  });
  expect(() => createReport({ conversation: 'c', messages: [{} as never] })).toThrow('messages');
  const decisions = [{ rule: 'x'.repeat(201), policyVersion: '12' }, { rule: 'r' }, 'r', null];
  for (const decision of decisions) {
    expect(() => createReport({ conversation: 'c', decision: decision as never })).toThrow(
      'decision',
    );
  }
  expect(() => createReport({ conversation: 'c', place: 'data:image' as never })).toThrow('place');
});

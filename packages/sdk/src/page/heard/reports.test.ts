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

it('without a sink, reports wait for one', async () => {
  heard.dispose();
  const silent = createHeard({ store });
  expect(silent.reports.receiver).toBeUndefined();
  await silent.reports.send(pileOn());
  await silent.reports.refresh();
  expect((await silent.reports.list())[0]?.state).toBe('waiting');
  silent.dispose();
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
  };
  await heard.reports.send(sneaky as never);
  await heard.reports.refresh();
  expect(server.reports[0]?.messages[0]?.pictures).toEqual([hash]);
  expect(JSON.stringify([server.reports, await store.list('reports')])).not.toContain('data:image');
});

it('rejects what is not a report, and says what is wrong', async () => {
  const long = { ...pileOn(), account: 'x'.repeat(4001) };
  await expect(heard.reports.send(long)).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining('account'),
  });
  expect(() => createReport({ conversation: 'c', messages: [{} as never] })).toThrow('messages');
});

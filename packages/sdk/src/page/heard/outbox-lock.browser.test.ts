import type { ReportSink } from '@nightlight/core';
import { openStore } from '@nightlight/store';
import { expect, it } from 'vitest';
import { createHeard, createReport } from '../../heard.ts';

it('while one tab delivers, another neither delivers the same report nor waits', async () => {
  const name = `outbox-${Date.now()}`;
  const stores = [await openStore({ name }), await openStore({ name })] as const;
  const sends: string[] = [];
  let answerNow = (): void => {};
  const answered = new Promise<void>((resolve) => {
    answerNow = resolve;
  });
  const answer = { reference: 'R', status: 'received', messages: [] } as const;
  const sink: ReportSink = {
    receiver: { name: 'the team', family: 'never' },
    async send({ id }) {
      sends.push(id);
      await answered;
      return answer;
    },
    check: async () => answer,
  };
  const [one, other] = [
    createHeard({ store: stores[0], sink }),
    createHeard({ store: stores[1], sink }),
  ];
  const report = createReport({ conversation: 'c1', account: 'They all write to me.' });
  await one.reports.send(report);
  await expect.poll(() => sends).toEqual([report.id]);
  await other.reports.refresh();
  expect(sends).toEqual([report.id]);
  answerNow();
  await expect.poll(async () => (await other.reports.list())[0]?.state).toBe('delivered');
  expect(sends).toEqual([report.id]);
  for (const heard of [one, other]) heard.dispose();
  for (const store of stores) await store.close();
});

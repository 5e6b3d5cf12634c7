import type { ReportDraft } from '@nightlight/sdk/heard';
import { expect, it } from 'vitest';
import { heard, press, put, received, save, store, textOf } from './heard-elements.fixture.ts';

it('the log says what happened and by which rule, and what was called wrong can be undone', async () => {
  const value = {
    ...{
      action: 'pause',
      direction: 'incoming',
      harms: ['bullying'],
      reasons: [],
      about: 'bullying',
    },
    ...{ rule: 'bullying.incoming', policyVersion: '12', choice: 'show' },
  };
  await store.put('decisions', { id: 'd', at: Date.now(), conversation: 'c1', value });
  await store.put('disagreements', { id: 'tag', at: Date.now(), conversation: 'c1', value: {} });
  const undone: unknown[] = [];
  const element = await put('nightlight-log', {
    nightlight: {
      undoDisagree: async (one) => {
        undone.push(one);
        await store.remove('disagreements', 'tag');
      },
    },
  });
  await expect.poll(() => textOf(element)).toContain('Covered a message');
  expect(textOf(element)).toContain('It looked like: bullying');
  expect(textOf(element)).toContain('Rule bullying.incoming, version 12');
  let draft: unknown;
  element.addEventListener('nightlight-report-draft', ({ detail }) => {
    draft = detail.draft;
  });
  press(element, 'tell');
  expect(draft).toMatchObject({
    ...{ about: 'decision', decision: { rule: 'bullying.incoming', policyVersion: '12' } },
  });
  press(element, 'undo');
  await expect.poll(() => element.shadowRoot?.querySelector('[part=lifted]')).toBeNull();
  expect(undone).toMatchObject([{ lifted: 'tag', about: 'text' }]);
});

it('what a limit or a list stopped is not said to look like something', async () => {
  const stop = (rule: string, about: string, hour: number) =>
    store.put('decisions', {
      ...{ id: rule, at: Date.now() - hour * 3_600_000, conversation: 'c1' },
      value: {
        ...{ action: 'block', direction: 'outgoing', harms: [], reasons: [], choice: 'edit' },
        ...{ about, rule, policyVersion: '12' },
      },
    });
  await stop('limit.contact-blocked', 'limit', 1);
  await stop('list.app', 'listed', 2);
  await stop('known.block', 'known', 3);
  const log = await put('nightlight-log');
  await expect.poll(() => log.shadowRoot?.querySelectorAll('[part=entry]').length).toBe(3);
  const titles = [...(log.shadowRoot?.querySelectorAll('[part=entry] h3') ?? [])];
  expect(titles.map(({ textContent }) => textContent?.split(' · ')[1])).toEqual([
    'Stopped a message because of a limit',
    'Stopped a message with a word on a list',
    'Stopped a picture that is on a list',
  ]);
  expect(textOf(log)).not.toContain('It looked like');
});

it('a picture that was called wrong can be told to the app too, and a message says whose chat it is', async () => {
  const pictures = [{ hash: 'ab'.repeat(32), at: Date.now() }];
  await store.put('settings', { id: 'excused-pictures', at: Date.now(), value: { pictures } });
  await store.put('disagreements', {
    ...{ id: 'tag', at: Date.now() - 60_000, conversation: 'c1', participants: ['mo', 'gone'] },
    value: {},
  });
  const log = await put('nightlight-log', { nameOf: (id) => (id === 'mo' ? 'Mo' : undefined) });
  const rows = () => [...(log.shadowRoot?.querySelectorAll<HTMLElement>('[part=lifted]') ?? [])];
  await expect
    .poll(() => rows().map((row) => row.querySelector('h3')?.textContent?.split(' · ').slice(1)))
    .toEqual([['A picture'], ['A message', 'Mo']]);
  const drafts: ReportDraft[] = [];
  log.addEventListener('nightlight-report-draft', ({ detail }) => drafts.push(detail.draft));
  for (const row of rows()) row.querySelector<HTMLElement>('[part=tell]')?.click();
  expect(drafts).toEqual([
    { about: 'decision', conversation: '' },
    { about: 'decision', conversation: 'c1' },
  ]);
  await heard.lock.set('seven moons');
  heard.lock.close();
  await expect.poll(() => log.isLocked).toBe(true);
  await log.updateComplete;
  expect(textOf(log)).not.toContain('Mo');
  // It says nothing about a chat, and can be sent.
  const report = await put('nightlight-report', { draft: drafts[0] as ReportDraft });
  expect(textOf(report)).not.toContain('From the chat');
  press(report, 'send');
  await expect.poll(() => received).toMatchObject([{ about: 'decision', conversation: '' }]);
});

it('the log is saved as a text that says what happened and by which rule', async () => {
  const value = {
    ...{ action: 'pause', direction: 'incoming', harms: ['bullying'], reasons: [] },
    ...{ about: 'bullying', rule: 'bullying.incoming', policyVersion: '12', choice: 'show' },
  };
  await store.put('decisions', { id: 'd', at: Date.now(), conversation: 'c1', value });
  const element = await put('nightlight-log');
  await expect.poll(() => textOf(element)).toContain('Covered a message');
  const text = await save(element, 'save');
  for (const line of ['What Nightlight did', 'Covered a message', 'It looked like: bullying'])
    expect(text).toContain(line);
  expect(text).toContain('Rule bullying.incoming, version 12');
  expect(textOf(element)).toContain('It stays on this device for 30 days.');
  // The file may be anywhere.
  expect(text).not.toContain('stays on this device');
});

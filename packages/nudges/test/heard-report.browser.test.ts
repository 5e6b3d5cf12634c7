import { NightlightError } from '@nightlight/sdk/core';
import { createHeard } from '@nightlight/sdk/heard';
import { expect, it } from 'vitest';
import {
  answer,
  createSink,
  DRAFT,
  fill,
  find,
  focusOf,
  heard,
  press,
  pressFocused,
  put,
  received,
  setAnswer,
  setHeard,
  store,
  textOf,
} from './heard-elements.fixture.ts';

it('a report: who gets it, whether family is told, and nothing is sent before Send', async () => {
  const element = await put('nightlight-report', { draft: DRAFT, region: 'GB' });
  expect(textOf(element)).toContain('This goes to the safety team.');
  expect(textOf(element)).toContain('Your family may be told.');
  expect(textOf(element)).toContain('nobody wants you here');
  expect(textOf(element)).toContain('Report a picture or get it taken down');
  find(element, '[name=message-1]').click();
  find(element, '[name=person-1]').click();
  fill(element, 'textarea', '  Since Monday. ');
  expect(received).toEqual([]);
  press(element, 'send');
  await expect.poll(() => received.length).toBe(1);
  expect(received[0]).toMatchObject({
    account: 'Since Monday.',
    people: [{ id: 'mo', name: 'Mo' }],
    messages: [{ id: 'm1', author: 'mo', text: 'nobody wants you here' }],
  });
  await expect.poll(() => textOf(element)).toContain('It has arrived');
  expect(textOf(element)).toContain('Number R-7');
  expect(element.shadowRoot?.activeElement?.getAttribute('part')).toBe('status');
});

it('a report says from which chat and place it is, because both are sent', async () => {
  const element = await put('nightlight-report', {
    draft: { ...DRAFT, place: 'group' },
    chatName: 'Class 7b',
  });
  expect(textOf(element)).toContain('From the chat: Class 7b');
  expect(textOf(element)).toContain('Place: a group');
  press(element, 'send');
  await expect.poll(() => received).toMatchObject([{ conversation: 'c1', place: 'group' }]);
  // An app that gives no name still hides nothing.
  const nameless = await put('nightlight-report', { draft: DRAFT });
  expect(textOf(nameless)).toContain('From the chat: c1');
});

it('without anyone to receive it, a report is not said to be sent soon; later it asks first', async () => {
  heard.dispose();
  setHeard(createHeard({ store }));
  const element = await put('nightlight-report', { draft: DRAFT });
  press(element, 'send');
  await expect.poll(() => textOf(element)).toContain('Nothing is sent, because this app can’t');
  expect(textOf(element)).not.toContain('as soon as possible');
  expect(find(element, '[part=state]').textContent).toContain('This app can’t receive reports yet');
  heard.dispose();
  setHeard(createHeard({ store, sink: createSink() }));
  const later = await put('nightlight-report');
  await expect.poll(() => textOf(later)).toContain('is not what you read');
  expect(textOf(later)).toContain('This goes to the safety team.');
  expect(textOf(later)).toContain('Your family may be told.');
  expect(received).toEqual([]);
  press(later, 'confirm');
  await expect.poll(() => received.length).toBe(1);
  await expect.poll(() => find(later, '[role=status]').textContent?.trim()).toBe('It has arrived');
  expect(later.shadowRoot?.querySelector('[part=confirm]')).toBeNull();
});

it('a receiver that answers with nonsense does not break the list', async () => {
  setAnswer({} as never);
  const element = await put('nightlight-report', { draft: DRAFT });
  press(element, 'send');
  await expect.poll(() => received.length).toBeGreaterThan(0);
  await expect.poll(() => textOf(element)).toContain('Waiting to be sent');
});

it('a refused report says that they did not accept it, and what to do now', async () => {
  heard.dispose();
  const refuse = () => Promise.reject(new NightlightError('invalid-input', 'No.'));
  setHeard(createHeard({ store, sink: { ...createSink(), send: refuse } }));
  const element = await put('nightlight-report', { draft: DRAFT });
  press(element, 'send');
  await expect.poll(() => textOf(element)).toContain('They did not accept it');
  expect(textOf(element)).toContain('You can write a new report, or tell someone you trust');
});

it('news are fetched when the code is entered inside My reports', async () => {
  const first = await put('nightlight-report', { draft: DRAFT });
  press(first, 'send');
  await expect.poll(() => textOf(first)).toContain('It has arrived');
  first.remove();
  await heard.lock.set('seven moons');
  heard.lock.close();
  const element = await put('nightlight-report');
  await expect.poll(() => element.isLocked).toBe(true);
  setAnswer({ ...answer, status: 'closed', messages: [{ at: 1, text: 'We spoke to Mo.' }] });
  await heard.lock.open('seven moons');
  await expect.poll(() => textOf(element)).toContain('We spoke to Mo.');
});

it('the anchor of what was saved goes along only if it is shown and chosen', async () => {
  await heard.evidence.save({ note: 'x', people: [], messages: [] });
  const element = await put('nightlight-report', { draft: DRAFT });
  await expect.poll(() => element.shadowRoot?.querySelector('[name=anchor]')).toBeTruthy();
  press(element, 'send');
  await expect.poll(() => received.length).toBe(1);
  expect(received[0]?.evidence).toEqual(await heard.evidence.anchor());
  element.draft = { ...DRAFT };
  await element.updateComplete;
  find(element, '[name=anchor]').click();
  press(element, 'send');
  await expect.poll(() => received.length).toBe(2);
  expect(received[1]?.evidence).toBeUndefined();
  await heard.lock.set('seven moons');
  heard.lock.close();
  element.draft = { ...DRAFT };
  await expect.poll(() => element.shadowRoot?.querySelector('[name=anchor]')).toBeNull();
});

it('a double click on Send makes one report, and Cancel none', async () => {
  const element = await put('nightlight-report', { draft: DRAFT });
  press(element, 'send');
  press(element, 'send');
  await expect.poll(() => textOf(element)).toContain('It has arrived');
  expect(await heard.reports.list()).toHaveLength(1);
  element.draft = DRAFT;
  await element.updateComplete;
  press(element, 'cancel');
  await element.updateComplete;
  expect(await heard.reports.list()).toHaveLength(1);
});

it('what the team answered is shown, and a report is deleted only after a question', async () => {
  const element = await put('nightlight-report', { draft: DRAFT });
  press(element, 'send');
  await expect.poll(() => textOf(element)).toContain('It has arrived');
  setAnswer({ ...answer, status: 'closed', messages: [{ at: 1, text: 'We spoke to Mo.' }] });
  press(element, 'check');
  await expect.poll(() => textOf(element)).toContain('We spoke to Mo.');
  press(element, 'delete');
  await element.updateComplete;
  expect(textOf(element)).toContain('They keep what you sent.');
  press(element, 'delete-sure');
  await expect.poll(() => textOf(element)).toContain('There is no report here.');
});

it('with the keyboard, the focus is not lost when a report is deleted', async () => {
  const element = await put('nightlight-report', { draft: DRAFT });
  press(element, 'send');
  await expect.poll(() => textOf(element)).toContain('It has arrived');
  pressFocused(element, 'delete');
  await expect.poll(() => focusOf(element)).toBe('keep');
  pressFocused(element, 'delete-sure');
  await expect.poll(() => textOf(element)).toContain('There is no report here.');
  await expect.poll(() => focusOf(element)).toBe('title');
});

it('messages can be chosen without reading them all: who, when, and the first words or for what it is covered', async () => {
  const long = 'I waited for you at the gate after school and then I went home alone with the bus';
  const context = [
    { id: 'm3', author: 'liv', text: long, sentAt: Date.UTC(2026, 5, 15, 12) },
    { id: 'm4', author: 'liv', text: '', pictures: ['ab'.repeat(32)] },
    { id: 'm5', author: 'mo', text: 'ugly pig' },
    { id: 'm6', author: 'mo', text: 'not checked yet' },
  ];
  const covers: Record<string, 'bullying' | 'unknown'> = { m1: 'bullying', m5: 'bullying' };
  const element = await put('nightlight-report', {
    ...{ draft: DRAFT, context },
    coveredFor: ({ id = '' }) => (id === 'm6' ? 'unknown' : covers[id]),
  });
  const rows = [...(element.shadowRoot?.querySelectorAll('[part=messages] .check') ?? [])];
  const read = () => rows.map((row) => row.querySelector('summary')?.textContent?.trim());
  const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
  expect(read().map((line) => line?.replace(/\s+/g, ' '))).toEqual([
    `Liv · ${when.format(Date.UTC(2026, 5, 15, 12))}I waited for you at the gate after school and then I went…`,
    'LivA picture',
    'MoCovered: bullying',
    'MoCovered',
    `Mo · ${when.format(1)}Covered: bullying`,
    'Meplease stop',
  ]);
  // A screen reader hears the same at the checkbox.
  expect(rows[2]?.querySelector('input')?.getAttribute('aria-label')).toBe('Mo: Covered: bullying');
  const texts = rows.map((row) => row.querySelector('blockquote') as HTMLElement);
  expect(texts.map((text) => text.checkVisibility())).toEqual(texts.map(() => false));
  rows[2]?.querySelector('summary')?.click();
  expect(texts[2]?.checkVisibility()).toBe(true);
  expect(texts[2]?.textContent).toBe('ugly pig');
});

it('an app that does not say what is covered shows no words of others before they are unfolded', async () => {
  const element = await put('nightlight-report', { draft: DRAFT });
  const firstWords = element.shadowRoot?.querySelectorAll('.first-words') ?? [];
  expect([...firstWords].map(({ textContent }) => textContent)).toEqual(['please stop']);
});

it('a report that has arrived is not said to be waiting', async () => {
  const element = await put('nightlight-report', { draft: DRAFT });
  press(element, 'send');
  const status = () => find(element, '[role=status]').textContent?.trim();
  await expect.poll(status).toBe('It has arrived');
});

it('a report can be made while it is locked', async () => {
  await heard.lock.set('seven moons');
  heard.lock.close();
  const element = await put('nightlight-report', { draft: DRAFT });
  press(element, 'send');
  await expect.poll(() => received.length).toBe(1);
  await expect.poll(() => textOf(element)).toContain('Your report is safe on this device.');
  expect(textOf(element)).not.toContain('R-7');
});

import {
  defineHeard,
  loadHeardWords,
  type NightlightEvidence,
  type NightlightLock,
  type NightlightLog,
  type NightlightReport,
  type NightlightTrusted,
} from '@nightlight/nudges/heard';
import { NightlightError, type Store } from '@nightlight/sdk/core';
import {
  createHeard,
  createReport,
  type Heard,
  type Report,
  type ReportAnswer,
  type ReportDraft,
  type ReportSink,
  verifyEvidence,
} from '@nightlight/sdk/heard';
import { openStore } from '@nightlight/store';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';

let store: Store;
let heard: Heard;
let received: Report[];
let answer: ReportAnswer;
const createSink = (): ReportSink => ({
  receiver: { name: 'the safety team', family: 'maybe' },
  send: async (report) => {
    received.push(report);
    return answer;
  },
  check: async () => answer,
});
beforeAll(() => defineHeard());
beforeEach(async () => {
  const inMemory = await openStore({ onDevice: false });
  store = { ...inMemory, status: { ...inMemory.status, where: 'device' } };
  received = [];
  answer = { reference: 'R-7', status: 'received', messages: [] };
  heard = createHeard({ store, sink: createSink() });
});
afterEach(async () => {
  document.body.replaceChildren();
  heard.dispose();
  await store.close();
});

interface Elements {
  'nightlight-report': NightlightReport;
  'nightlight-log': NightlightLog;
  'nightlight-evidence': NightlightEvidence;
  'nightlight-trusted': NightlightTrusted;
  'nightlight-lock': NightlightLock;
}
const put = async <Name extends keyof Elements>(
  name: Name,
  set: Partial<Elements[Name]> = {},
): Promise<Elements[Name]> => {
  const element = Object.assign(document.createElement(name), { heard, ...set }) as Elements[Name];
  document.body.append(element);
  await expect.poll(() => element.shadowRoot?.textContent?.trim() ?? '').not.toBe('');
  return element;
};
const textOf = (element: HTMLElement): string => element.shadowRoot?.textContent ?? '';
const find = <E extends HTMLElement = HTMLElement>(element: HTMLElement, selector: string): E => {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};
const press = (element: HTMLElement, part: string): void => find(element, `[part=${part}]`).click();
const fill = (element: HTMLElement, selector: string, value: string): void => {
  find<HTMLInputElement>(element, selector).value = value;
};

const DRAFT = {
  conversation: 'c1',
  people: [
    { id: 'mo', name: 'Mo' },
    { id: 'liv', name: 'Liv' },
  ],
  messages: [
    { id: 'm1', author: 'mo', text: 'nobody wants you here', sentAt: 1 },
    { id: 'm2', author: 'self', text: 'please stop', pictures: ['ab'.repeat(32)] },
  ],
};

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

/** Reads and reports in a private window or on an insecure page. */
const withoutDevice = (): void => {
  heard.dispose();
  const status = { ...store.status, where: 'memory' as const };
  const sink = { receiver: { name: 'the safety team', family: 'maybe' as const } };
  const send = () => Promise.reject(new Error('offline'));
  heard = createHeard({ store: { ...store, status }, sink: { ...sink, send, check: send } });
};

it('in a private window, nothing is said to be safe or saved on this device', async () => {
  withoutDevice();
  const gone = 'What you write here is gone when you close this page.';
  const report = await put('nightlight-report', { draft: DRAFT });
  expect(textOf(report)).toContain(gone);
  press(report, 'send');
  await expect
    .poll(() => textOf(report))
    .toContain('Keep this page open until your report has arrived.');
  const evidence = await put('nightlight-evidence');
  expect(textOf(evidence)).toContain(gone);
  fill(evidence, 'textarea', 'He wants 50.');
  press(evidence, 'save');
  await expect.poll(() => textOf(evidence)).toContain('Saved until you close this page.');
  const log = await put('nightlight-log');
  for (const one of [report, evidence, log]) {
    expect(textOf(one)).not.toMatch(/safe on this device|saved on this device|for 30 days/i);
  }
});

it('without anyone to receive it, a report is not said to be sent soon; later it asks first', async () => {
  heard.dispose();
  heard = createHeard({ store });
  const element = await put('nightlight-report', { draft: DRAFT });
  press(element, 'send');
  await expect.poll(() => textOf(element)).toContain('Nothing is sent, because this app can’t');
  expect(textOf(element)).not.toContain('as soon as possible');
  expect(find(element, '[part=state]').textContent).toContain('This app can’t receive reports yet');
  heard.dispose();
  heard = createHeard({ store, sink: createSink() });
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
  answer = {} as never;
  const element = await put('nightlight-report', { draft: DRAFT });
  press(element, 'send');
  await expect.poll(() => received.length).toBeGreaterThan(0);
  await expect.poll(() => textOf(element)).toContain('Waiting to be sent');
});

it('a refused report says that they did not accept it, and what to do now', async () => {
  heard.dispose();
  const refuse = () => Promise.reject(new NightlightError('invalid-input', 'No.'));
  heard = createHeard({ store, sink: { ...createSink(), send: refuse } });
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
  answer = { ...answer, status: 'closed', messages: [{ at: 1, text: 'We spoke to Mo.' }] };
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
  answer = { ...answer, status: 'closed', messages: [{ at: 1, text: 'We spoke to Mo.' }] };
  press(element, 'check');
  await expect.poll(() => textOf(element)).toContain('We spoke to Mo.');
  press(element, 'delete');
  await element.updateComplete;
  expect(textOf(element)).toContain('They keep what you sent.');
  press(element, 'delete-sure');
  await expect.poll(() => textOf(element)).toContain('There is no report here.');
});

it('a lock: set, close, a wrong code, open; and reports ask for it in their place', async () => {
  const element = await put('nightlight-lock');
  fill(element, '[name=code]', '123');
  press(element, 'submit');
  await expect.poll(() => textOf(element)).toContain('Use at least four characters.');
  fill(element, '[name=code]', 'seven moons');
  press(element, 'submit');
  await expect.poll(() => textOf(element), { timeout: 20_000 }).toContain('The lock is open.');
  press(element, 'close');
  await expect.poll(() => textOf(element)).toContain('This is locked.');
  const reports = await put('nightlight-report');
  await expect
    .poll(() => reports.shadowRoot?.querySelector('nightlight-lock')?.state)
    .toBe('locked');
  const inside = find<NightlightLock>(reports, 'nightlight-lock');
  await expect.poll(() => textOf(inside)).toContain('This is locked.');
  fill(inside, '[name=code]', 'six moons');
  press(inside, 'submit');
  await expect.poll(() => textOf(inside), { timeout: 20_000 }).toContain('That is not the code.');
  fill(inside, '[name=code]', 'seven moons');
  press(inside, 'submit');
  await expect
    .poll(() => textOf(reports), { timeout: 20_000 })
    .toContain('There is no report here.');
  expect(reports.shadowRoot?.querySelector('nightlight-lock')).toBeNull();
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

it('a forgotten code: erasing needs a second press', async () => {
  await heard.evidence.save({ note: 'secret', people: [], messages: [] });
  await heard.lock.set('seven moons');
  heard.lock.close();
  const element = await put('nightlight-lock');
  await expect.poll(() => textOf(element)).toContain('This is locked.');
  press(element, 'forgotten');
  await element.updateComplete;
  expect(await heard.lock.state()).toBe('locked');
  press(element, 'erase-all');
  await expect.poll(() => heard.lock.state()).toBe('none');
  expect(await heard.evidence.list()).toEqual([]);
});

it('a trusted person: chosen, reached with one press, changed, removed', async () => {
  const element = await put('nightlight-trusted');
  fill(element, '[name=name]', 'Aunt Zara');
  fill(element, '[name=to]', 'not a number');
  press(element, 'save');
  await expect.poll(() => textOf(element)).toContain('Please check the number or address.');
  fill(element, '[name=to]', '+44 7700 900123');
  fill(element, '[name=words]', 'Can I call you?');
  press(element, 'save');
  await expect.poll(() => textOf(element)).toContain('Call Aunt Zara');
  expect(find<HTMLAnchorElement>(element, '[part=reach]').getAttribute('href')).toBe(
    'tel:+447700900123',
  );
  const compact = document.createElement('nightlight-trusted');
  Object.assign(compact, { heard, compact: true, beside: [{ id: 'mo' }] });
  document.body.append(compact);
  await expect.poll(() => textOf(compact)).toContain('Call Aunt Zara');
  compact.beside = [{ id: 'z', name: 'aunt zara' }];
  await expect.poll(() => textOf(compact).trim()).toBe('');
  press(element, 'remove');
  await expect.poll(() => heard.trusted.get()).toBeUndefined();
});

it('a hidden trusted person whose number is corrected is still hidden', async () => {
  await heard.lock.set('seven moons');
  const zara = { name: 'Zara', way: 'tel', to: '+44 7700 900123', words: '' } as const;
  await heard.trusted.set(zara, { behindLock: true });
  const element = await put('nightlight-trusted');
  await expect.poll(() => textOf(element)).toContain('Call Zara');
  press(element, 'change');
  await element.updateComplete;
  expect(find<HTMLInputElement>(element, '[name=behind-lock]').checked).toBe(true);
  fill(element, '[name=to]', '+44 7700 900124');
  press(element, 'save');
  await expect
    .poll(() => element.shadowRoot?.querySelector('[part=reach]')?.getAttribute('href'))
    .toBe('tel:+447700900124');
  heard.lock.close();
  await expect.poll(() => textOf(element)).not.toContain('Zara');
  expect(await heard.trusted.get()).toBeUndefined();
});

it('the empty form does not replace a trusted person behind the closed lock', async () => {
  await heard.lock.set('seven moons');
  const zara = { name: 'Zara', way: 'tel', to: '+44 7700 900123', words: '' } as const;
  await heard.trusted.set(zara, { behindLock: true });
  heard.lock.close();
  const element = await put('nightlight-trusted');
  fill(element, '[name=name]', 'Rex');
  fill(element, '[name=to]', '+44 7700 900456');
  press(element, 'save');
  await expect.poll(() => textOf(element)).toContain('Open the lock first.');
  await heard.lock.open('seven moons');
  expect(await heard.trusted.get()).toEqual(zara);
});

it('without a lock, nobody can be hidden behind it, and the form says why', async () => {
  const element = await put('nightlight-trusted');
  const box = () => find<HTMLInputElement>(element, '[name=behind-lock]');
  expect(box().disabled).toBe(true);
  expect(textOf(element)).toContain('set a lock of your own first');
  await heard.lock.set('seven moons');
  await expect.poll(() => box().disabled).toBe(false);
  expect(textOf(element)).not.toContain('set a lock of your own first');
});

it('a code can be shown while it is typed, and is hidden again afterwards', async () => {
  const element = await put('nightlight-lock');
  const field = () => find<HTMLInputElement>(element, '[name=code]');
  fill(element, '[name=code]', 'seven moons');
  expect(field().type).toBe('password');
  find(element, '[name=show-code]').click();
  await element.updateComplete;
  expect([field().type, field().value]).toEqual(['text', 'seven moons']);
  press(element, 'submit');
  await expect.poll(() => textOf(element), { timeout: 20_000 }).toContain('The lock is open.');
  press(element, 'change');
  await element.updateComplete;
  expect([field().type, field().value]).toEqual(['password', '']);
});

it('what can’t be read is not said to be empty, and can be tried again', async () => {
  await heard.evidence.save({ note: 'He wants 50.', people: [], messages: [] });
  await heard.lock.set('seven moons');
  const list = vi.spyOn(store, 'list').mockRejectedValue(new Error('The disk is gone.'));
  const get = vi.spyOn(store, 'get').mockRejectedValue(new Error('The disk is gone.'));
  const names = ['report', 'log', 'evidence', 'trusted', 'lock'] as const;
  const elements = await Promise.all(names.map((name) => put(`nightlight-${name}`)));
  for (const element of elements) {
    await expect.poll(() => textOf(element)).toContain('This can’t be shown right now.');
    expect(textOf(element)).not.toMatch(/Nothing here|There is no report here/);
  }
  // Nobody is replaced by a form that only looks empty.
  expect(elements[3]?.shadowRoot?.querySelector('form')).toBeNull();
  list.mockRestore();
  get.mockRestore();
  for (const element of elements) press(element, 'try-again');
  const evidence = elements[2] as HTMLElement;
  await expect.poll(() => textOf(evidence)).toContain('He wants 50.');
  await expect.poll(() => evidence.shadowRoot?.activeElement?.id).toBe('title');
});

it('of a saved message, the time and that there was a picture are shown', async () => {
  const sentAt = Date.UTC(2026, 5, 15, 12);
  const messages = [{ author: 'rex', text: '', sentAt, pictures: ['ab'.repeat(32)] }];
  await heard.evidence.save({ note: '', people: [{ id: 'rex', name: 'Rex' }], messages });
  const element = await put('nightlight-evidence');
  const message = () => element.shadowRoot?.querySelector('[part=message]');
  await expect.poll(() => message()?.textContent).toContain('With a picture.');
  expect(message()?.textContent).toContain('Jun 15, 2026');
  expect(message()?.querySelector('blockquote')).toBeNull();
});

it('beside the export stands that the lock does not hide the page, if there is a lock', async () => {
  await heard.evidence.save({ note: 'He wants 50.', people: [], messages: [] });
  const element = await put('nightlight-evidence');
  await expect.poll(() => textOf(element)).toContain('Save as a page');
  expect(textOf(element)).not.toContain('Your lock does not hide');
  await heard.lock.set('seven moons');
  await expect.poll(() => textOf(element)).toContain('Your lock does not hide the page');
});

it('evidence: only what is chosen of the newest messages is saved, with its authors', async () => {
  const element = await put('nightlight-evidence', {
    context: [
      {
        id: 'm1',
        author: 'rex',
        text: 'you have one hour',
        sentAt: 1,
        pictures: ['ab'.repeat(32)],
      },
      { id: 'm2', author: 'ana', text: 'see you at five', sentAt: 2 },
    ],
    nameOf: (id) => (id === 'rex' ? 'Rex' : 'Ana'),
  });
  press(element, 'save');
  await expect.poll(() => textOf(element)).toContain('Choose a message or write a note first.');
  expect(await heard.evidence.list()).toEqual([]);
  find(element, '[name=message-0]').click();
  press(element, 'save');
  await expect.poll(() => textOf(element)).toContain('Saved on this device.');
  const [saved] = await heard.evidence.list();
  expect(saved?.item).toEqual({
    ...{ note: '', people: [{ id: 'rex', name: 'Rex' }] },
    messages: [
      {
        id: 'm1',
        author: 'rex',
        text: 'you have one hour',
        sentAt: 1,
        pictures: ['ab'.repeat(32)],
      },
    ],
  });
  // A second press saves nothing twice.
  expect(find<HTMLInputElement>(element, '[name=message-0]').checked).toBe(false);
});

it('evidence: a note and messages are saved, and deleted', async () => {
  const { messages, people } = DRAFT;
  const element = await put('nightlight-evidence', { draft: { messages, people } });
  fill(element, 'textarea', 'Again today.');
  press(element, 'save');
  await expect.poll(() => textOf(element)).toContain('Saved on this device.');
  expect(await heard.evidence.list()).toMatchObject([{ item: { note: 'Again today.', messages } }]);
  press(element, 'delete');
  await expect.poll(() => heard.evidence.list()).toEqual([]);
});

it('what was saved or reported while the clock stood at 1970 says so, in the page too', async () => {
  const clock = vi.spyOn(Date, 'now').mockReturnValue(0);
  await heard.evidence.save({ note: 'He wants 50.', people: [], messages: [] });
  await heard.reports.send(createReport({ conversation: 'c1' }));
  clock.mockRestore();
  await store.expire();
  const doubt = 'The clock of this device was wrong, so this time may not be right.';
  const saved = await put('nightlight-evidence');
  await expect.poll(() => textOf(saved)).toContain('He wants 50.');
  expect(textOf(saved)).toContain(doubt);
  await heard.evidence.save({ note: 'And again.', people: [], messages: [] });
  await expect.poll(() => textOf(saved)).toContain('And again.');
  expect(saved.shadowRoot?.querySelectorAll('[part=doubtful-time]')).toHaveLength(1);
  const reports = await put('nightlight-report');
  await expect.poll(() => textOf(reports)).toContain(doubt);
});

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

it('blackmail is called blackmail, and not sexual content', async () => {
  const value = {
    ...{ action: 'pause', direction: 'incoming', harms: ['explicit'], choice: 'show' },
    ...{ reasons: ['explicit:sextortion:high'], about: 'explicit' },
    ...{ rule: 'explicit.incoming', policyVersion: '12' },
  };
  await store.put('decisions', { id: 'd', at: Date.now(), conversation: 'c1', value });
  const log = await put('nightlight-log');
  await expect.poll(() => textOf(log)).toContain('It looked like: blackmail');
  const report = await put('nightlight-report', { draft: DRAFT, coveredFor: () => 'sextortion' });
  expect(textOf(report)).toContain('Covered: blackmail');
  expect(textOf(log) + textOf(report)).not.toContain('sexual content');
});

/** The file that pressing this part saves. */
const save = async (element: HTMLElement, part: string): Promise<string> => {
  const create = vi.spyOn(URL, 'createObjectURL');
  press(element, part);
  await expect.poll(() => create.mock.calls.length).toBe(1);
  const [blob] = create.mock.calls[0] as [Blob];
  create.mockRestore();
  return blob.text();
};

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

it.each(['en', 'ar'])(
  'the page of evidence says what it shows and what it does not, in %s',
  async (locale) => {
    const { words } = await loadHeardWords(locale);
    await heard.evidence.save({ note: 'He wants 50.', people: [], messages: [] });
    const element = await put('nightlight-evidence', { locale });
    await expect.poll(() => textOf(element)).toContain('He wants 50.');
    const page = await save(element, 'export');
    expect((await verifyEvidence(page)).faults).toEqual([]);
    const read = new DOMParser().parseFromString(page, 'text/html');
    expect(read.documentElement.dir).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    expect(read.body.textContent).toContain(words.fileAbout);
    expect(read.body.textContent).toContain('He wants 50.');
    expect(read.body.textContent).toContain(words.fileNote);
    expect(read.body.textContent).not.toContain(words.evidenceNote);
    expect(read.body.textContent).toContain('npx @nightlight/sdk verify');
  },
);

it('in Arabic, the elements are written from right to left', async () => {
  await loadHeardWords('ar');
  const element = await put('nightlight-trusted', { locale: 'ar' });
  await expect.poll(() => textOf(element)).toContain('الشخص الذي أثق به');
  const surface = find(element, '[part=surface]');
  expect([surface.lang, getComputedStyle(surface).direction]).toEqual(['ar', 'rtl']);
});

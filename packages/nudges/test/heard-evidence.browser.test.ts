import { loadHeardWords } from '@nightlight/nudges/heard';
import { createReport, verifyEvidence } from '@nightlight/sdk/heard';
import { expect, it, vi } from 'vitest';
import {
  DRAFT,
  fill,
  find,
  focusOf,
  heard,
  press,
  pressFocused,
  put,
  save,
  store,
  textOf,
} from './heard-elements.fixture.ts';

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
  await element.updateComplete;
  press(element, 'delete-sure');
  await expect.poll(() => heard.evidence.list()).toEqual([]);
});

it('evidence: a double click on Delete does not delete two items, or even one', async () => {
  await heard.evidence.save({ note: 'The first.', people: [], messages: [] });
  await heard.evidence.save({ note: 'The second.', people: [], messages: [] });
  const element = await put('nightlight-evidence');
  await expect.poll(() => textOf(element)).toContain('The first.');
  find(element, '[part=delete]').scrollIntoView({ block: 'center' });
  const { left, top, width, height } = find(element, '[part=delete]').getBoundingClientRect();
  for (let click = 1; click <= 2; click++) {
    const under = element.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
    (under as HTMLElement).click();
    await new Promise((done) => setTimeout(done, 300));
  }
  expect(await heard.evidence.list()).toHaveLength(2);
  expect(textOf(element)).toContain('This can’t be undone.');
  press(element, 'delete-sure');
  press(element, 'delete-sure');
  await expect.poll(() => textOf(element)).not.toContain('The second.');
  expect(await heard.evidence.list()).toMatchObject([{ item: { note: 'The first.' } }]);
});

it('evidence: when an unfolded item is deleted, the next one does not unfold', async () => {
  const { people, messages } = DRAFT;
  for (const note of ['The first.', 'The second.']) {
    await heard.evidence.save({ note, people, messages });
  }
  const element = await put('nightlight-evidence');
  await expect.poll(() => textOf(element)).toContain('The first.');
  find<HTMLDetailsElement>(element, '[part=item] details').open = true;
  const [newest] = await heard.evidence.list();
  await heard.evidence.remove(newest?.number ?? 0);
  await expect.poll(() => textOf(element)).not.toContain('The second.');
  expect(find<HTMLDetailsElement>(element, '[part=item] details').open).toBe(false);
});

it('evidence: with the keyboard, the focus goes to Keep, back to Delete, and to the heading', async () => {
  await heard.evidence.save({ note: 'He wants 50.', people: [], messages: [] });
  const element = await put('nightlight-evidence');
  await expect.poll(() => textOf(element)).toContain('He wants 50.');
  pressFocused(element, 'delete');
  await expect.poll(() => focusOf(element)).toBe('keep');
  press(element, 'keep');
  await expect.poll(() => focusOf(element)).toBe('delete');
  press(element, 'delete');
  await element.updateComplete;
  pressFocused(element, 'delete-sure');
  await expect.poll(() => textOf(element)).not.toContain('He wants 50.');
  await expect.poll(() => focusOf(element)).toBe('title');
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

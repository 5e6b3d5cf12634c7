import { describe, expect, it } from 'vitest';
import { at, jumpTo, limitedPages, MINUTE, NIGHT, pass, send } from './limited-pages.fixture.ts';
import type { Page } from './limits.fixture.ts';

const pages = limitedPages();

/** Everything that a guardian can limit, at night. */
const limited = async (): Promise<Page> => {
  const page = await pages.withSettings(
    '10-12',
    {
      ...{ ...NIGHT, minutes: 15, askFirst: true, ratings: true, stricter: true },
      words: { block: ['low', 'medium', 'high'], allow: [] },
      contacts: [{ name: 'max', effect: 'block' }],
    },
    { ratingOf: () => ({ scheme: 'PEGI', label: '18' }) },
  );
  jumpTo(at(22));
  return page;
};

it.each([
  'help-seeking low',
  'help-seeking medium',
  'help-seeking high',
  'self-harm low',
  'self-harm high',
])('%s passes every limit, to a blocked contact too', async (text) => {
  const page = await limited();
  expect(await page.write(text)).toMatchObject({ stops: false, support: true });
  expect(await page.write(text, { to: ['max'] })).toMatchObject({ stops: false });
});

it('limits of the app stop no call for help either', async () => {
  const { write } = await pages.open('10-12', {
    host: { ...NIGHT, minutes: 15, ratings: true },
    ratingOf: () => ({ scheme: 'PEGI', label: '18' }),
  });
  jumpTo(at(22));
  expect((await write('hello')).stops).toBe(true);
  expect(await write('help-seeking low')).toMatchObject({ stops: false, support: true });
  expect((await write('hello', { place: 'support' })).stops).toBe(false);
});

it('a text that could not be read passes, because it may ask for help', async () => {
  const page = await limited();
  expect((await page.write('unreadable')).stops).toBe(false);
});

it('a place for support is open', async () => {
  const page = await limited();
  expect((await page.write('hello', { place: 'support' })).stops).toBe(false);
  expect((await page.read('hello', { place: 'support' })).stops).toBe(false);
});

it('opens the conversation for an hour once it is sent, in both directions', async () => {
  const page = await limited();
  await page.write('help-seeking high');
  // Only typed, so nothing has opened.
  expect((await page.write('can you talk')).stops).toBe(true);
  await send(page, 'help-seeking high');
  expect((await page.write('can you talk')).stops).toBe(false);
  expect((await page.read('sure')).stops).toBe(false);
  expect((await page.write('hi', { conversation: 'c2' })).stops).toBe(true);
  await pass(59 * MINUTE);
  expect((await page.read('still here')).stops).toBe(false);
  await pass(2 * MINUTE);
  expect((await page.read('still here')).stops).toBe(true);
});

it('a conversation with a blocked contact does not open', async () => {
  const page = await limited();
  await send(page, 'help-seeking high');
  expect((await page.write('hi', { to: ['max'] })).stops).toBe(true);
  expect((await page.read('hi', { author: 'max' })).stops).toBe(true);
});

it('what others write opens nothing', async () => {
  const page = await limited();
  const text = 'self-harm high';
  expect((await page.read(text)).stops).toBe(true);
  const sent = { conversation: 'c1', author: 'ben', text, id: 'm1', sentAt: Date.now() };
  await page.nightlight.observe(sent);
  expect((await page.read('hello')).stops).toBe(true);
});

it('a covered message keeps its help', async () => {
  const page = await limited();
  const { helplines, nudge } = await page.read('self-harm high');
  expect(helplines).toBeDefined();
  expect(nudge?.choices).toContain('help');
});

describe('after a reload', () => {
  it('the conversation is open for the rest of the hour, and no other one', async () => {
    const page = await limited();
    await send(page, 'help-seeking high');
    await pass(20 * MINUTE);
    const reloaded = await pages.open('10-12');
    expect((await reloaded.write('can you talk')).stops).toBe(false);
    expect((await reloaded.read('sure')).stops).toBe(false);
    expect((await reloaded.write('hi', { conversation: 'c2' })).stops).toBe(true);
    await pass(39 * MINUTE);
    expect((await reloaded.read('still here')).stops).toBe(false);
    await pass(2 * MINUTE);
    expect((await reloaded.read('still here')).stops).toBe(true);
    expect((await (await pages.open('10-12')).read('still here')).stops).toBe(true);
  });

  it('a conversation with a blocked contact is not open', async () => {
    await send(await limited(), 'help-seeking high');
    const reloaded = await pages.open('10-12');
    expect((await reloaded.write('hi', { to: ['max'] })).stops).toBe(true);
  });

  it('a clock that was set back makes the hour no longer', async () => {
    await send(await limited(), 'help-seeking high');
    jumpTo(at(21, 30));
    const reloaded = await pages.open('10-12');
    expect((await reloaded.write('can you talk')).stops).toBe(true);
    expect((await reloaded.write('help-seeking high')).stops).toBe(false);
  });

  it('a conversation that was forgotten is closed', async () => {
    const page = await limited();
    await send(page, 'help-seeking high');
    await page.nightlight.forget({ conversation: 'c1' });
    expect((await page.read('hello')).stops).toBe(true);
    expect((await (await pages.open('10-12')).read('hello')).stops).toBe(true);
  });
});

const HELP = 'help-seeking high';
const sentBySelf = (text: string, sentAt = Date.now()) => ({
  ...{ conversation: 'c1', author: 'self', text, id: text, sentAt },
});
const isOpen = async ({ read }: Page): Promise<boolean> => !(await read('hello')).stops;

describe('in the first seconds, before the whole model is there', () => {
  it('a call for help opens the conversation at once, and it is still open after a reload', async () => {
    const page = await limited();
    page.tiny = 'sees';
    expect((await page.write(HELP)).stops).toBe(false);
    expect(await isOpen(page)).toBe(false);
    await page.observeEarly(sentBySelf(HELP));
    expect(await isOpen(page)).toBe(true);
    const reloaded = await pages.open('10-12');
    reloaded.tiny = 'sees';
    expect(await isOpen(reloaded)).toBe(true);
    reloaded.tiny = undefined;
    expect(await isOpen(reloaded)).toBe(true);
  });

  it('what tiny has heard, the whole model does not take back', async () => {
    const page = await limited();
    page.tiny = 'sees';
    await page.write('help-seeking low');
    await page.observeEarly(sentBySelf('help-seeking low'));
    page.tiny = 'misses';
    await page.write('help-seeking low');
    await page.nightlight.observe(sentBySelf('help-seeking low'));
    expect(await isOpen(page)).toBe(true);
  });

  it('a call for help that tiny does not understand opens it once the whole model has', async () => {
    const page = await pages.withSettings('10-12', NIGHT);
    page.tiny = 'misses';
    jumpTo(at(20, 58));
    expect(await page.write(HELP)).toMatchObject({ stops: false, support: false });
    await page.observeEarly(sentBySelf(HELP));
    jumpTo(at(21, 3));
    expect(await isOpen(page)).toBe(false);
    page.tiny = undefined;
    await page.write(HELP);
    await page.nightlight.observe(sentBySelf(HELP, at(20, 58)));
    expect(await isOpen(page)).toBe(true);
  });
});

describe('a message that no model has read on this page', () => {
  it('opens its conversation when it is observed, if it asks for help', async () => {
    // Sent unchecked, or from another device.
    const page = await limited();
    await page.nightlight.observe(sentBySelf('hello'));
    expect(await isOpen(page)).toBe(false);
    await page.nightlight.observe(sentBySelf(HELP));
    expect(await isOpen(page)).toBe(true);
  });

  it('opens it for the rest of the hour, if it was sent before a reload', async () => {
    const page = await limited();
    await page.nightlight.observe(sentBySelf(HELP, Date.now() - 61 * MINUTE));
    expect(await isOpen(page)).toBe(false);
    await page.nightlight.observe(sentBySelf(HELP, Date.now() - 20 * MINUTE));
    await pass(39 * MINUTE);
    expect(await isOpen(page)).toBe(true);
    await pass(2 * MINUTE);
    expect(await isOpen(page)).toBe(false);
  });

  it('opens nothing if someone else wrote it', async () => {
    const page = await limited();
    await page.nightlight.observe({ ...sentBySelf(HELP), author: 'ben' });
    expect(await isOpen(page)).toBe(false);
  });
});

it('of more than eight conversations, the eight newest are open after a reload', async () => {
  const page = await limited();
  for (let i = 0; i < 9; i++) {
    const conversation = `c${i}`;
    await page.write(HELP, { conversation });
    await page.nightlight.observe({ ...sentBySelf(HELP), id: conversation, conversation });
    await pass(1000);
  }
  const reloaded = await pages.open('10-12');
  const stops = [];
  for (let i = 0; i < 9; i++) {
    stops.push((await reloaded.read('hello', { conversation: `c${i}` })).stops);
  }
  expect(stops).toEqual([true, ...Array(8).fill(false)]);
});

it('an hour that began before there were limits counts too, and left no record', async () => {
  const page = await pages.open('10-12', { signIn: async () => true });
  await send(page, HELP);
  expect(await pages.store.get('settings', 'limits-open')).toBeUndefined();
  await (await page.limits.guardian())?.set(NIGHT);
  jumpTo(at(22));
  expect(await isOpen(page)).toBe(true);
});

it('no record says that someone asked for help', async () => {
  const page = await limited();
  const read = async () => {
    const records = await pages.store.list<unknown>('settings');
    return records.map(({ id, at, value }) => ({ id, at, size: JSON.stringify(value).length }));
  };
  const before = await read();
  expect(before.map(({ id }) => id)).toContain('limits-open');
  const decision = await send(page, 'help-seeking high');
  await page.nightlight.record(decision, 'close');
  expect(await read()).toEqual(before);
  expect(JSON.stringify(await pages.store.list('settings'))).not.toMatch(/"c1"|help-seeking/);
  expect(await pages.store.list('decisions')).toEqual([]);
  expect(await pages.store.list('usage')).toEqual([]);
});

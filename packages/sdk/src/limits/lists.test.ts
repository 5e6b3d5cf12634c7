import { describe, expect, it } from 'vitest';
import { limitedPages, MINUTE, pass, send } from './limited-pages.fixture.ts';

const pages = limitedPages();

it('stop words and sites, and name the guardian', async () => {
  const page = await pages.withSettings('10-12', {
    words: { block: ['noob'], allow: [] },
    sites: { block: ['games.example'], allow: ['kids.games.example'] },
  });
  expect(await page.write('you NOOB')).toMatchObject({ action: 'block', rule: 'list.guardian' });
  expect((await page.read('see https://games.example/x')).action).toBe('block');
  expect((await page.read('see https://kids.games.example/x')).action).toBe('allow');
  expect((await page.write('hello')).action).toBe('allow');
});

it('a change applies to the next message', async () => {
  const page = await pages.withSettings('10-12', { words: { block: ['noob'], allow: [] } });
  await (await page.limits.guardian())?.set({ words: { block: ['newb'], allow: [] } });
  expect((await page.write('noob')).action).toBe('allow');
  expect((await page.write('newb')).action).toBe('block');
});

it('an allow entry lifts nothing that a model sees', async () => {
  const page = await pages.withSettings('10-12', { words: { block: [], allow: ['insult'] } });
  expect((await page.write('insult medium')).action).toBe('pause');
});

it('an allow entry lifts nothing that a rule sees', async () => {
  const text = 'call me on +44 7700 900123, or see https://paypal.com.verify.example/login';
  const without = await (await pages.open('13-15')).write(text);
  expect(without.harms.length).toBeGreaterThan(0);
  const allow = ['+44 7700 900123', 'call me'];
  const page = await pages.withSettings('13-15', {
    words: { block: [], allow },
    sites: { block: [], allow: ['verify.example', 'paypal.com.verify.example'] },
  });
  const { action, harms, rule } = await page.write(text);
  expect({ action, harms, rule }).toEqual({
    ...{ action: without.action, harms: without.harms, rule: without.rule },
  });
});

it('refuses protected words and help sites with the reason, and saves the others', async () => {
  const { limits } = await pages.open('10-12', { signIn: async () => true });
  const refused = await (await limits.guardian())?.set({
    words: { block: ['noob', 'g.a.y', 'périod', 'hilfe', 'Childline', '116 111'], allow: [] },
    sites: { block: ['games.example', 'childline.org.uk', 'co.uk', 'not a site'], allow: [] },
  });
  expect(refused).toEqual([
    { setting: 'words', entry: 'g.a.y', reason: 'identity' },
    { setting: 'words', entry: 'périod', reason: 'health' },
    { setting: 'words', entry: 'hilfe', reason: 'help' },
    { setting: 'words', entry: 'Childline', reason: 'help' },
    { setting: 'words', entry: '116 111', reason: 'help' },
    { setting: 'sites', entry: 'childline.org.uk', reason: 'help' },
    { setting: 'sites', entry: 'co.uk', reason: 'not-a-site' },
    { setting: 'sites', entry: 'not a site', reason: 'not-a-site' },
  ]);
  const values = (await limits.get()).settings.map(({ value }) => value);
  expect(values).toEqual([
    { block: ['noob'], allow: [] },
    { block: ['games.example'], allow: [] },
  ]);
});

it.each([
  'papyrus',
  'Hopeline247',
  'hopeline 247',
  'take it down',
  'La main tendue',
  'kids help phone',
  'kidshelpphone.ca',
  'https://www.nummergegenkummer.de/kinder',
  'nummergegenkummer',
  'telefono azzurro',
  'NCMEC',
  'CVV',
  's h o u t',
  'call Childline now',
  '13 11 14',
])('no helpline can be hidden: the word %s is refused', async (entry) => {
  const { limits } = await pages.open('10-12', { signIn: async () => true });
  const words = { block: [entry], allow: [] };
  const refused = await (await limits.guardian())?.set({ words });
  expect(refused).toEqual([{ setting: 'words', entry, reason: 'help' }]);
});

it.each([
  ['samaritans.org', 'help'],
  ['lifeline.org.au', 'help'],
  ['telefonseelsorge.de', 'help'],
  ['www.childline.org.uk', 'help'],
  ['kidshelpphone.ca', 'help'],
  ['113.nl', 'help'],
  ['lgbt.example', 'identity'],
  ['sex-education.example', 'health'],
  ['therapy.example', 'health'],
])('no help can be hidden: the site %s is refused', async (entry, reason) => {
  const { limits } = await pages.open('10-12', { signIn: async () => true });
  const sites = { block: [entry], allow: [] };
  const refused = await (await limits.guardian())?.set({ sites });
  expect(refused).toEqual([{ setting: 'sites', entry, reason }]);
});

it('ordinary words and sites can be listed', async () => {
  const { limits } = await pages.open('10-12', { signIn: async () => true });
  const block = ['line', 'take', 'the', 'you', 'casino', 'shut up', 'games.example', '42'];
  const sites = ['friend.example', 'girlsgogames.example', 'casino.example', 'blackjack.example'];
  const refused = await (await limits.guardian())?.set({
    words: { block, allow: [] },
    sites: { block: sites, allow: [] },
  });
  expect(refused).toEqual([]);
});

it('stop nothing that a child writes in support, or with the faintest need for help', async () => {
  const words = { block: ['low', 'medium', 'hello'], allow: [] };
  const page = await pages.withSettings('10-12', { words });
  expect((await page.write('help-seeking low')).action).toBe('allow');
  expect((await page.write('self-harm medium')).stops).toBe(false);
  expect((await page.write('hello', { place: 'support' })).action).toBe('allow');
  expect((await page.write('hello')).action).toBe('block');
});

describe('hide no help, although any ordinary word can be listed', () => {
  const words = { block: ['you', 'medium', 'hello'], allow: [] };

  it('a counsellor’s reply in a place for support', async () => {
    const page = await pages.withSettings('10-12', { words });
    expect((await page.read('how are you')).action).toBe('block');
    const inSupport = { place: 'support', author: 'counsellor' } as const;
    expect((await page.read('how are you', inSupport)).action).toBe('allow');
    // What a model sees stays.
    expect((await page.read('threat high', inSupport)).action).toBe('pause');
  });

  it('a friend’s reply and the child’s next line, in the hour after asking for help', async () => {
    const page = await pages.withSettings('10-12', { words });
    expect((await page.read('i am here for you')).action).toBe('block');
    await send(page, 'help-seeking medium');
    expect((await page.read('i am here for you')).action).toBe('allow');
    expect((await page.write('thank you')).action).toBe('allow');
    expect((await page.read('threat high')).action).toBe('pause');
    expect((await page.write('thank you', { conversation: 'c2' })).action).toBe('block');
    await pass(61 * MINUTE);
    expect((await page.read('i am here for you')).action).toBe('block');
  });

  it('except from a blocked contact', async () => {
    const contacts = [{ name: 'ben', effect: 'block' }] as const;
    const page = await pages.withSettings('10-12', { words, contacts });
    await send(page, 'help-seeking medium');
    expect((await page.read('i am here for you')).action).toBe('block');
    const inSupport = { place: 'support' } as const;
    expect((await page.read('i am here for you', inSupport)).action).toBe('block');
  });
});
